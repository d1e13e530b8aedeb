using CoInnovation.Api.Platform.Authorization;
using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Workshops;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Tests.Simulation;

/// <summary>What a client wants, once, however often it is sent.</summary>
/// <param name="Intent">Stays the same whatever becomes of it, also with a client that makes up a new command id.</param>
/// <param name="CommandId">What the server knows it by.</param>
/// <param name="Seat">From which it says that it comes.</param>
/// <param name="Sender">Whose session it comes with.</param>
internal sealed record Sent(Guid Intent, Guid CommandId, ICommand Command, Seat Seat, Guid Sender)
{
    private static readonly CommandSet<Workshop> Rules = WorkshopsModule.Commands();

    public string Name => Command.GetType().Name;

    /// <summary>The product's own authorization, where the sender's session holds these seats: with which code it is denied, or from which seat it is done.</summary>
    public (string? Denied, Seat Seat) Authorize(IReadOnlyList<Seat> seats)
    {
        var rule = Rules.RuleOf(Command);
        if (rule.Opens || Command is ISeatTaking)
        {
            return (null, Seat);
        }

        var principal = Principal.Nobody with { SessionId = Sender, Seats = seats, ChosenParticipantId = Seat.ParticipantId };
        var facts = Facts.About(principal, Seat.WorkshopId);
        return Access.Can(principal, rule.Policy, facts) ? (null, facts.Seat!) : (facts.Seat is null ? "WORKSHOP_NOT_FOUND" : "NOT_ALLOWED", Seat);
    }

    /// <summary>The product's own decision.</summary>
    public Decision Decide(Workshop workshop, DateTimeOffset now) => Rules.RuleOf(Command).Decide(Command, workshop, new CommandContext(now, Principal.Nobody, Seat));

    public Submission<Workshop> Submission(Func<Workshop, DecideContext, Decision> decide) => new(
        CommandId, Fingerprint.Of(Name, (object)Command), $"seat:{Seat.ParticipantId}", decide,
        new CommandMetadata(Seat.ParticipantId, Seat.Side?.ToString().ToUpperInvariant(), Intent.ToString()));
}

/// <summary>The server's answer to a command; a client may also get none.</summary>
internal abstract record Reply
{
    public sealed record Accepted : Reply;

    public sealed record Refused(string Code) : Reply;

    /// <summary>Not now: the same again in a moment.</summary>
    public sealed record TryAgain : Reply;
}
