using CoInnovation.Api.Platform;
using CoInnovation.Api.Platform.Authorization;
using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.SecondWall;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;
using CoInnovation.EventStore.Projections;
using CoInnovation.EventStore.Subscriptions;

namespace CoInnovation.Api.Reminders;

/// <summary>What reaches people by mail while cards are collected before a workshop.</summary>
internal sealed class RemindersModule : IModule
{
    public IReadOnlyList<(string Folder, string Schema)> Migrations => [("Reminders.Schema", "reminders")];

    public IReadOnlyList<WalledTable> Tables => [WalledTable.OfProjector("reminders.due"), WalledTable.OfProjector("reminders.reminded")];

    public void AddEvents(EventTypes types) => types
        .Add<RemindersStopped>("reminders_stopped")
        .Add<RemindersResumed>("reminders_resumed");

    public void AddServices(IServiceCollection services) => services
        .AddStream(
            new StreamDefinition<ReminderWish>(ReminderWish.StreamType, () => ReminderWish.None, (wish, happened, _) => happened is ReminderEvent e ? wish.Apply(e) : wish),
            new CommandSet<ReminderWish>(ReminderWish.NotFound)
                .Add<StopReminders>(Policy.Anyone, StopReminders.Decide)
                .Add<ResumeReminders>(Policy.Anyone, ResumeReminders.Decide))
        .AddSingleton<ReminderTable>().AddSingleton<IInlineProjection>(provider => provider.GetRequiredService<ReminderTable>()).AddSingleton<IKeepsOfPeople>(provider => provider.GetRequiredService<ReminderTable>())
        .AddSingleton<ReminderLinks>()
        .AddSingleton<ReminderMails>()
        .AddSingleton<ReminderRun>()
        .AddSingleton<ISubscription, ReminderRevisions>()
        .AddHostedService<ReminderWorker>();

    public void MapRoutes(IEndpointRouteBuilder routes) => ReminderRoutes.Map(routes);
}
