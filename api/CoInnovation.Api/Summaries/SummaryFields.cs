using CoInnovation.Api.Backlog;
using CoInnovation.Api.People;
using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Platform.Graph;
using CoInnovation.Api.Platform.Mail;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Workshops.Graph;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;
using CoInnovation.GraphQL;

namespace CoInnovation.Api.Summaries;

/// <summary>Whether the caller gets the summary by mail, and what changes it.</summary>
internal static class SummaryFields
{
    public static void Add(ResolverMap resolvers)
    {
        resolvers.Type<WorkshopNode>("Workshop").Batch("summaryMail", OfAsync);
        resolvers.Type<SummaryMailNode>("SummaryMail").Properties();
        Command<AskInput>(resolvers, "askForSummary", input => input.WorkshopId, AskAsync);
        Command<TakeBackInput>(resolvers, "takeSummaryBack", input => input.WorkshopId, (input, seat, _) => Task.FromResult<ICommand>(new TakeSummaryBack(input.CommandId, input.WorkshopId, seat)));
    }

    private static void Command<TInput>(ResolverMap resolvers, string name, Func<TInput, Guid> workshopOf, Func<TInput, Guid, ResolveContext, Task<ICommand>> prepare)
        where TInput : notnull
    {
        var type = char.ToUpperInvariant(name[0]) + name[1..];
        resolvers.Input<TInput>($"{type}Input");
        resolvers.Type<WorkshopPayload>($"{type}Payload").Properties();
        resolvers.Mutation().Field(name, context =>
        {
            var (workshopId, principal) = (Guid.Empty, context.Properties.Get<Principal>());
            return MutationAnswer.OfAsync(
                async () =>
                {
                    var input = context.Input<TInput>();
                    workshopId = workshopOf(input);
                    var seat = principal.SeatIn(workshopId) ?? throw SummaryRequest.NotFound();
                    await context.Services.GetRequiredService<CommandPipeline>().SendAsync<SummaryRequest>(
                        new StreamKey(principal.Tenant, SummaryRequest.StreamOf(seat.ParticipantId)), await prepare(input, seat.ParticipantId, context), principal, context.CancellationToken);
                },
                async errors => new WorkshopPayload(await WorkshopViews.FindAsync(workshopId, context), errors));
        });
    }

    private static async Task<ICommand> AskAsync(AskInput input, Guid participantId, ResolveContext context)
    {
        context.Services.GetRequiredService<MailDelivery>().MustBeOn();
        var principal = context.Properties.Get<Principal>();
        var address = input.Email;
        if (address is null && principal.PersonId is { } personId)
        {
            address = (await context.Services.GetRequiredService<Mailboxes<Person>>().ReadAsync(new StreamKey(principal.Tenant, personId), context.CancellationToken)).State.Address?.Text;
        }

        return new AskForSummary(input.CommandId, input.WorkshopId, participantId, EmailAddress.Checked(address));
    }

    private static async ValueTask<IReadOnlyList<SummaryMailNode?>> OfAsync(IReadOnlyList<WorkshopNode> workshops, ResolveContext context)
    {
        var (principal, requests) = (context.Properties.Get<Principal>(), context.Services.GetRequiredService<Mailboxes<SummaryRequest>>());
        List<SummaryMailNode?> nodes = [];
        foreach (var workshop in workshops)
        {
            var request = principal.SeatIn(workshop.Id) is { } seat
                ? (await requests.ReadAsync(new StreamKey(principal.Tenant, SummaryRequest.StreamOf(seat.ParticipantId)), context.CancellationToken)).State
                : SummaryRequest.None;
            nodes.Add(request.Asked is { } asked ? new SummaryMailNode(asked.Address.Text, asked.AskedAt, request.MailedAt) : null);
        }

        return nodes;
    }
}

/// <summary>Input of <c>askForSummary</c>; without an address that of the caller's account is taken.</summary>
internal sealed record AskInput(Guid CommandId, Guid WorkshopId, string? Email);

internal sealed record TakeBackInput(Guid CommandId, Guid WorkshopId);

/// <summary>To what the caller agreed, and whether it was sent.</summary>
internal sealed record SummaryMailNode(string? Email, DateTimeOffset AskedAt, DateTimeOffset? MailedAt);
