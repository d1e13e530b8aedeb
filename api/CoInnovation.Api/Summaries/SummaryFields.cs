using CoInnovation.Api.Backlog;
using CoInnovation.Api.People;
using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Languages;
using CoInnovation.Api.Platform.Mail;
using CoInnovation.Api.Platform.Principals;
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
        SeatCommand.Add<SummaryRequest, AskInput>(resolvers, "askForSummary", input => input.WorkshopId, SummaryRequest.StreamOf, AskAsync);
        SeatCommand.Add<SummaryRequest, TakeSummaryBackInput>(
            resolvers, "takeSummaryBack", input => input.WorkshopId, SummaryRequest.StreamOf,
            (input, seat, _) => Task.FromResult<ICommand>(new TakeSummaryBack(input.CommandId, input.WorkshopId, seat)));
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

        return new AskForSummary(input.CommandId, input.WorkshopId, participantId, EmailAddress.Checked(address), input.Language ?? Language.En);
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
internal sealed record AskInput(Guid CommandId, Guid WorkshopId, string? Email, Language? Language);

/// <summary>Input of <c>takeSummaryBack</c>: the command without the seat, which is the caller's.</summary>
internal sealed record TakeSummaryBackInput(Guid CommandId, Guid WorkshopId);

/// <summary>To what the caller agreed, and whether it was sent.</summary>
internal sealed record SummaryMailNode(string? Email, DateTimeOffset AskedAt, DateTimeOffset? MailedAt);
