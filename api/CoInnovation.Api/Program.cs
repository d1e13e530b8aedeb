using CoInnovation.Api.Audit;
using CoInnovation.Api.Backlog;
using CoInnovation.Api.Backlog.Revenues;
using CoInnovation.Api.Backlog.Views;
using CoInnovation.Api.Erasure;
using CoInnovation.Api.Ideas;
using CoInnovation.Api.Organizations;
using CoInnovation.Api.PainPoints;
using CoInnovation.Api.People;
using CoInnovation.Api.Platform;
using CoInnovation.Api.Platform.StartUp;
using CoInnovation.Api.Realtime;
using CoInnovation.Api.Records;
using CoInnovation.Api.Relationships;
using CoInnovation.Api.Reminders;
using CoInnovation.Api.SideAccounts;
using CoInnovation.Api.Summaries;
using CoInnovation.Api.Tokens;
using CoInnovation.Api.Transfer;
using CoInnovation.Api.Webhooks;
using CoInnovation.Api.Workshops;
using CoInnovation.Api.Workshops.Planning;

return await Launch.RunAsync(args, Modules);

/// <summary>The product's table of contents.</summary>
internal sealed partial class Program
{
    public static IReadOnlyList<IModule> Modules { get; } =
    [
        new WorkshopsModule(),
        new PlanningModule(),
        new PainPointsModule(),
        new IdeasModule(),
        new BacklogModule(),
        new ViewsModule(),
        new RevenuesModule(),
        new RealtimeModule(),
        new PeopleModule(),
        new OrganizationsModule(),
        new SummariesModule(),
        new RemindersModule(),
        new RelationshipsModule(),
        new SideAccountsModule(),
        new TokensModule(),
        new TransferModule(),
        new WebhooksModule(),
        new RecordsModule(),
        new ErasureModule(),
        new AuditModule(),
    ];
}
