using System.Collections.Immutable;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Workshops.Methods;

namespace CoInnovation.Api.Workshops.Groups;

/// <summary>What decisions about groups ask of the workshop, and what they have in common.</summary>
internal static class GroupRules
{
    public static Grouping OpenGroups(this Workshop workshop) =>
        workshop.Board.Grouping is { Open: true } grouping ? grouping : throw new RuleViolationException("NO_GROUPS", "Nobody is in groups at the moment. Split people up first.");

    /// <summary>Whether a group brought the card back: it is all of theirs, and nobody's own.</summary>
    public static bool IsOfGroup(this WorkshopBoard board, Guid cardId) => board.Cards.Any(card => card.CardId == cardId && card is { AuthorId: null, Group: not null });

    public static GroupNote NoteOf(this Workshop workshop, Guid stepId, Guid groupId) => workshop.GroupNotes.GetValueOrDefault(groupId) ?? GroupNote.Empty(stepId, groupId);

    /// <summary>The group in which somebody writes in this step; null while no groups are on.</summary>
    public static int? GroupOf(this Workshop workshop, Guid participantId, Guid stepId) =>
        workshop.Board.Grouping is { Open: true } grouping && grouping.StepId == stepId ? grouping.GroupOf(participantId)?.Number : null;

    /// <summary>The current step, if it can be worked on in groups. In an anonymous step a group of two would tell who wrote.</summary>
    public static Step GroupableStep(this Workshop workshop, Guid stepId)
    {
        var step = workshop.CurrentStep();
        return step.StepId != stepId ? throw new RuleViolationException("NOT_YOUR_TURN", "This step is not running. Split people up in the current one.", ["stepId"])
            : step.Anonymous ? throw new RuleViolationException("STEP_IS_ANONYMOUS", "In an anonymous step groups would tell who wrote what. Choose a step with names.", ["stepId"])
            : step.Method.Shape().PassesSheets ? throw new RuleViolationException("STEP_PASSES_SHEETS", "In this step everybody writes on sheets that go round. Choose another one for groups.", ["stepId"])
            : step.Method.Shape().Writes is null ? throw new RuleViolationException("STEP_DOES_NOT_WRITE", "No cards are written in this step, so groups would bring nothing back. Choose another one.", ["stepId"])
            : step;
    }

    /// <summary>1-2-4-All with names: it begins alone and goes on in pairs. Where names are hidden everybody stays alone.</summary>
    public static bool GrowsGroups(this Step step) => step is { Anonymous: false } && step.Method.Shape().GrowsGroups;

    /// <summary>Those who work in groups: they are here and write for a side.</summary>
    public static IReadOnlyList<Participant> Groupable(this Workshop workshop, Step step) =>
        [.. workshop.Board.Participants.Where(one => one is { Present: true, Role: ParticipantRole.Contributor, Side: { } side } && step.Writers.Contains(side))];

    /// <summary>All of them in so many groups, the sides mixed evenly.</summary>
    public static IReadOnlyList<ImmutableArray<Guid>> MixedInto(this IReadOnlyList<Participant> people, int count) => people.Count < 2
        ? throw new RuleViolationException("NOBODY_TO_GROUP", "Groups need at least two people. Wait until somebody else has joined.")
        : Splitting.Mixed(people, Math.Min(people.Count, count));

    /// <summary>The groups with what everybody in them finds; whoever was done begins anew.</summary>
    public static IEnumerable<WorkshopEvent> Form(
        this Step step, Guid commandId, GroupPart part, IReadOnlyList<(ImmutableArray<Guid> People, ImmutableArray<BroughtNote> Brought)> groups, DateTimeOffset? endsAt)
    {
        List<WorkshopGroup> formed = [.. groups.Select((group, place) => new WorkshopGroup(DerivedId.From(commandId, $"group {place + 1}"), place + 1, group.People))];
        var notes =
            from place in Enumerable.Range(0, formed.Count)
            where !groups[place].Brought.IsEmpty
            from member in groups[place].People
            select (GroupNote.Empty(step.StepId, formed[place].GroupId) with { Brought = groups[place].Brought }).For(member);
        return [new GroupsFormed(step.StepId, part, formed, endsAt), .. notes, .. DoneAnew(step)];
    }

    /// <summary>Somebody comes into a group and finds what stands in its note; null: goes out of the one they were in.</summary>
    public static IEnumerable<WorkshopEvent> Moved(this Workshop workshop, Grouping grouping, Guid participantId, Guid? groupId)
    {
        yield return new ParticipantRegrouped(grouping.StepId, participantId, groupId);
        if (groupId is { } known && workshop.GroupNotes.TryGetValue(known, out var note))
        {
            yield return note.For(participantId);
        }
    }

    /// <summary>A seat is taken while people are in groups.</summary>
    public static IEnumerable<WorkshopEvent> GroupFor(this Workshop workshop, ParticipantJoined joined) =>
        workshop.Board.Grouping is { Open: true, Groups.IsEmpty: false } grouping && joined is { Role: ParticipantRole.Contributor, Side: { } side } && workshop.Step(grouping.StepId).Writers.Contains(side)
            ? workshop.Moved(grouping, joined.ParticipantId, Splitting.For(side, grouping.Groups, workshop.Board.Participants).GroupId)
            : [];

    private static IEnumerable<WorkshopEvent> DoneAnew(Step step) =>
        step.DoneParticipantIds.SelectMany((who, place) => (WorkshopEvent[])
            [new DoneMarked(who, step.StepId, Done: false), new DoneCounted(step.StepId, step.DoneCount - place - 1, who, Done: false)]);
}
