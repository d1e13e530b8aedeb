using System.Collections.Immutable;
using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Workshops.Methods;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Api.Workshops.Groups;

/// <summary>1-2-4-All goes on: from alone to pairs, from pairs to fours, from fours to all. The clock starts anew with the minutes of the part.</summary>
/// <param name="Part">The part that begins. When it has begun already nothing happens, so that two who press go on once.</param>
public sealed record NextPart(Guid CommandId, Guid WorkshopId, Guid StepId, GroupPart Part) : IWorkshopCommand
{
    public static Decision Decide(NextPart command, Workshop workshop, CommandContext context)
    {
        workshop.Steering(context);
        var step = workshop.GroupableStep(command.StepId);
        if (!step.Method.Shape().GrowsGroups || command.Part == GroupPart.Breakout)
        {
            throw new RuleViolationException("NOT_YOUR_TURN", "In this step no groups grow. Split people up as you like.", ["part"]);
        }

        var grouping = workshop.Board.Grouping is { } known && known.StepId == step.StepId ? known : null;
        if (command.Part <= PartOf(grouping))
        {
            return Decision.Nothing;
        }

        var endsAt = context.Now.AddSeconds(GroupParts.SecondsOf(command.Part, step.Minutes));
        if (command.Part == GroupPart.All)
        {
            return grouping is null ? throw Alone() : Audience.Publish(workshop.Recall(command.CommandId, context.Now, endsAt));
        }

        IReadOnlyList<(ImmutableArray<Guid> People, ImmutableArray<BroughtNote> Brought)> groups =
            command.Part == GroupPart.Fours && grouping is not null ? Fours(workshop, grouping) : Mixed(workshop.Groupable(step), command.Part);
        // A breakout brings back what it wrote before pairs begin.
        var back = command.Part == GroupPart.Pairs ? workshop.Recall(command.CommandId, context.Now) : [];
        return Audience.Publish([.. back, .. step.Form(command.CommandId, command.Part, groups, endsAt)]);
    }

    /// <summary>How far the step is; null: everybody is alone.</summary>
    private static GroupPart? PartOf(Grouping? grouping) => grouping is null ? null : grouping.Open ? grouping.Part : GroupPart.All;

    private static IReadOnlyList<(ImmutableArray<Guid>, ImmutableArray<BroughtNote>)> Mixed(IReadOnlyList<Participant> people, GroupPart part) =>
        [.. people.MixedInto(Splitting.CountFor(people.Count, part == GroupPart.Pairs ? 2 : 4)).Select(group => (group, ImmutableArray<BroughtNote>.Empty))];

    private static IReadOnlyList<(ImmutableArray<Guid>, ImmutableArray<BroughtNote>)> Fours(Workshop workshop, Grouping pairs)
    {
        if (pairs.Groups.All(pair => pair.ParticipantIds.IsEmpty))
        {
            throw new RuleViolationException("NOBODY_TO_GROUP", "Nobody is left in the pairs. Go on with all, so that what they wrote comes back.", ["part"]);
        }

        var fours = Splitting.Fours(pairs.Groups, workshop.Board.Participants);
        var left = pairs.Groups.Where(pair => pair.ParticipantIds.IsEmpty).SelectMany(Brought).ToList();
        // What a pair wrote whose people have all gone is not lost either.
        return [.. fours.Select((four, place) => (four.SelectMany(pair => pair.ParticipantIds).ToImmutableArray(), (ImmutableArray<BroughtNote>)[.. four.SelectMany(Brought), .. place == 0 ? left : []]))];

        IEnumerable<BroughtNote> Brought(WorkshopGroup pair) =>
            workshop.NoteOf(pairs.StepId, pair.GroupId).Said().Select(said => new BroughtNote(pair.Number, said.Text, said.WrittenBy));
    }

    private static RuleViolationException Alone() => new("NO_GROUPS", "Everybody is still alone. Go on in pairs first.", ["part"]);
}
