using System.Diagnostics;
using CoInnovation.Api.Platform.Auditing;
using CoInnovation.Api.Platform.Authorization;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Platform.Languages;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;
using CoInnovation.EventStore.Sealing;

namespace CoInnovation.Api.Platform.Commands;

/// <summary>
/// The way of every change: who may, then decide in the stream's mailbox, then wait until what the answer shows has caught up. It never logs what people wrote.
/// </summary>
public sealed class CommandPipeline(IServiceProvider services, InputFingerprints fingerprints, WaitForProjection waitForProjection, RefusalLog refusals)
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(2);

    /// <summary>Throws a <see cref="CodedException"/> when nothing happened because of the caller, or because the store cannot take it now.</summary>
    public Task<CommandResult> SendAsync<TState>(StreamKey stream, ICommand command, Principal principal, CancellationToken cancellationToken) =>
        SendAsync<TState>(stream, command, principal, owners: [], cancellationToken);

    /// <summary>The same for a command that may be the first to seal text for somebody; <c>SEAL_OWNER_UNKNOWN</c> if they were erased.</summary>
    public async Task<CommandResult> SendAsync<TState>(StreamKey stream, ICommand command, Principal principal, IReadOnlyList<SealOwner> owners, CancellationToken cancellationToken)
    {
        var commands = services.GetRequiredService<CommandSet<TState>>();
        var mailboxes = services.GetRequiredService<Mailboxes<TState>>();
        var rule = commands.RuleOf(command);
        try
        {
            var ways = await FactsAsync(commands, mailboxes, rule, command, stream, principal, cancellationToken);
            var facts = ways.FirstOrDefault(way => Access.Can(principal, rule.Policy, way), ways[0]);
            var seat = facts.Seat;
            if (!Access.Can(principal, rule.Policy, facts))
            {
                return await FindRepeatedAsync(SubmissionOf(rule, command, principal, seat), stream, principal, cancellationToken)
                    ?? throw Denied(principal, command, stream, facts, (seat is not null || (principal.IsProductTeam && facts.Thing is { Members: null, Accounts: null })) ? NotAllowed("a facilitator")
                        : facts.RoleOf(principal) is not null ? NotAllowed("an owner or administrator of the organization")
                        : commands.NotFound());
            }

            var result = await SubmitAsync(mailboxes, stream, SubmissionOf(rule, command, principal, facts.Seat) with { Owners = owners }, command, principal, facts, cancellationToken);
            foreach (var projection in rule.ShownBy)
            {
                // In vain after two seconds: the command stands, and the page hears of it later.
                await waitForProjection(projection, result.Position, LongestWait, cancellationToken);
            }

            return result;
        }
        catch (EventStoreException fault) when (fault is StoreBusyException or StoreUnavailableException or CommandIdReusedException or UnknownSealOwnerException)
        {
            throw StoreFaults.OfCommand(fault);
        }
    }

    /// <summary>The decision looks once more at the state that it decides on: what it denies is denied like all else.</summary>
    private async Task<CommandResult> SubmitAsync<TState>(
        Mailboxes<TState> mailboxes, StreamKey stream, Submission<TState> submission, ICommand command, Principal principal, Facts facts, CancellationToken cancellationToken)
    {
        try
        {
            return await mailboxes.SubmitAsync(stream, submission, cancellationToken);
        }
        catch (RuleViolationException refused) when (refused.Code is "NOT_ALLOWED" or "ROLE_ABOVE_OWN" or "INVITATION_OF_ANOTHER")
        {
            throw Denied(principal, command, stream, facts, refused);
        }
    }

    /// <summary>Counted for the organization to which the thing belongs: where that is more than one, for the sender's own, else for the first, which began it.</summary>
    private CodedException Denied(Principal principal, ICommand command, StreamKey stream, Facts facts, CodedException refusal)
    {
        refusals.Denied(principal, command.GetType().Name, facts.Thing switch
        {
            { Members: not null } => stream.Id,
            { Accounts: { Count: > 0 } accounts } => (principal.Memberships?.FirstOrDefault(one => accounts.Contains(one.OrganizationId)))?.OrganizationId ?? accounts.First(),
            _ => null,
        });
        return refusal;
    }

    /// <summary>
    /// The answer to a command that took effect before its sender's seat or membership ended, maybe by that command. The seat that the sender names need not be theirs any more:
    /// the command's id is known to nobody else, and the answer says no more than that it was done.
    /// </summary>
    private async Task<CommandResult?> FindRepeatedAsync<TState>(
        Submission<TState> submission, StreamKey stream, Principal principal, CancellationToken cancellationToken)
    {
        var store = services.GetRequiredService<IEventStore>();
        return (principal.ChosenParticipantId is { } chosen ? $"seat:{chosen}" : principal.PersonId is not null ? submission.Principal : null) is { } sender
            && await store.FindCommandAsync(stream.Tenant, submission.CommandId, cancellationToken) is { } stored
            && stored.IsRepeatedBy(stream, submission.Fingerprint.Span, sender)
                ? new CommandResult(stored.Result, stored.Position, stored.Version, WasRepeated: true)
                : null;
    }

    /// <summary>The ways in which the sender can act, at least one.</summary>
    private static async ValueTask<IReadOnlyList<Facts>> FactsAsync<TState>(
        CommandSet<TState> commands,
        Mailboxes<TState> mailboxes,
        CommandRule<TState> rule,
        ICommand command,
        StreamKey stream,
        Principal principal,
        CancellationToken cancellationToken)
    {
        if (command is IForAccount sent)
        {
            return [new Facts(Seat: null, new Belonging(WorkshopId: null, Accounts: [sent.OrganizationId]))];
        }

        if (rule.Opens)
        {
            return command is IForOrganization brought ? Facts.ForNew(principal, brought.OrganizationId) : [Facts.None];
        }

        if (commands.Belonging is not { } belonging)
        {
            return [Facts.About(principal, stream.Id)];
        }

        var (state, version) = await mailboxes.ReadAsync(stream, cancellationToken);
        return Facts.About(principal, version == 0 ? throw commands.NotFound() : belonging(state) ?? throw commands.NotFound());
    }

    private Submission<TState> SubmissionOf<TState>(CommandRule<TState> rule, ICommand command, Principal principal, Seat? seat)
    {
        var taken = (command as ISeatTaking)?.ParticipantId;
        return new Submission<TState>(
            command.CommandId,
            fingerprints.Of(command),
            taken is { } participantId ? $"seat:{participantId}" : principal.NameFor(seat),
            (state, context) => rule.Decide(command, state, new CommandContext(context.Now, principal, seat)),
            new CommandMetadata(taken ?? seat?.ParticipantId, seat?.Side?.ToString().ToUpperInvariant(), Activity.Current?.TraceId.ToString()));
    }

    private static RuleViolationException NotAllowed(Sentence whom) => new("NOT_ALLOWED", $"Your role does not allow this. Ask {whom}.");
}
