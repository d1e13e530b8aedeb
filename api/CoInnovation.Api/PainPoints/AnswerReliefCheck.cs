using CoInnovation.Api.Backlog.Items;
using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Api.PainPoints;

/// <summary>Says whether what was delivered helped. "No" reopens the pain point; it is solved when all organizations that are asked say so.</summary>
public sealed record AnswerReliefCheck(Guid CommandId, Guid PainPointId, Relief Relief, int SeverityNow, string? Note) : ICommand
{
    private const int MaxNoteLength = 300;

    /// <summary>The same answer again is nothing new. What a merged pain point says moves no status but is counted with its target.</summary>
    public static Decision Decide(AnswerReliefCheck command, PainPoint painPoint, CommandContext context)
    {
        painPoint.Item.Found("painPointId");
        if (painPoint.Check is not { } check || context.Actor.OrganizationId is not { } organization)
        {
            throw new RuleViolationException("RELIEF_NOT_DUE", "Nothing that answers this pain point is delivered at the moment. You will be asked when it is.", ["painPointId"]);
        }

        var who = context.Actor.ParticipantId;
        var before = check.Answers.GetValueOrDefault(who);
        var answer = new ReliefAnswered(
            check.IdeaId,
            who,
            organization,
            context.Actor.Side,
            command.Relief,
            before is null ? painPoint.SeverityFor(context.Principal, organization) : before.SeverityBefore,
            Severities.Checked(command.SeverityNow, "severityNow"),
            context.Optional(command.Note, MaxNoteLength, "note", hasLines: true),
            context.Now);
        if (before is not null && (before.Relief, before.SeverityNow, before.Note?.Text) == (answer.Relief, answer.SeverityNow, answer.Note?.Text))
        {
            return Decision.Nothing;
        }

        return new Decision([new NewEvent(answer), .. Consequences(painPoint, check.With(answer), answer, context)]);
    }

    private static IEnumerable<NewEvent> Consequences(PainPoint painPoint, ReliefCheck check, ReliefAnswered answer, CommandContext context)
    {
        var (status, reason) = answer.Relief == Relief.No
            ? (PainPointStatus.UnderReview, $"Relief check: it is not gone. Severity now: {answer.SeverityNow}.")
            : check.SaysSolved(painPoint.AskedOrganizations) ? (PainPointStatus.Solved, "Relief check: all who were asked say that it is gone.") : (painPoint.Status, "");
        if (painPoint.Status != status && painPoint.Status != PainPointStatus.Merged)
        {
            yield return new NewEvent(new PainPointStatusChanged(status, context.Seal(reason), context.Now));
        }
    }
}
