using System.Collections.Immutable;
using CoInnovation.EventStore.Sealing;

namespace CoInnovation.Api.Workshops.Groups;

/// <summary>Some people who work together for a while, and whether they have written their note.</summary>
public sealed record WorkshopGroup(Guid GroupId, int Number, ImmutableArray<Guid> ParticipantIds, bool HasNote = false);

/// <summary>Who is in which group of a step, as everybody sees it; after the recall, who was.</summary>
public sealed record Grouping(Guid StepId, GroupPart Part, bool Open, ImmutableArray<WorkshopGroup> Groups)
{
    public static Grouping From(GroupsFormed e) => new(e.StepId, e.Part, Open: true, [.. e.Groups]);

    public WorkshopGroup? GroupOf(Guid participantId) => Groups.FirstOrDefault(group => group.ParticipantIds.Contains(participantId));

    /// <summary>Whoever leaves vacates the place; after the recall it stays known who was there.</summary>
    public Grouping Moved(Guid participantId, Guid? groupId) => !Open ? this : this with
    {
        Groups = [.. Groups.Select(group => With(group, group.ParticipantIds.Remove(participantId), participantId, group.GroupId == groupId))],
    };

    public Grouping Marked(GroupNoteMarked e) => this with { Groups = Groups.Change(group => group.GroupId == e.GroupId, group => group with { HasNote = e.HasNote }) };

    private static WorkshopGroup With(WorkshopGroup group, ImmutableArray<Guid> others, Guid participantId, bool isThere) =>
        group with { ParticipantIds = isThere ? others.Add(participantId) : others };
}

/// <summary>A group's one text, on which all of its members write.</summary>
public sealed record GroupNote(Guid StepId, Guid GroupId, int Revision, Sealed? Text, Guid? WrittenBy, ImmutableArray<BroughtNote> Brought)
{
    public static GroupNote Empty(Guid stepId, Guid groupId) => new(stepId, groupId, Revision: 0, Text: null, WrittenBy: null, Brought: []);

    public static GroupNote From(GroupNoteReceived e) => new(e.StepId, e.GroupId, e.Revision, e.Text, e.WrittenBy, e.Brought);

    public GroupNoteReceived For(Guid participantId) => new(participantId, StepId, GroupId, Revision, Text, WrittenBy, Brought);

    /// <summary>What the group has to say; where it wrote nothing of its own, what was brought into it, so that no words are lost. Erased texts are gone.</summary>
    public IEnumerable<(Sealed Text, Guid WrittenBy)> Said() =>
        (Text is { Text: not null } text && WrittenBy is { } who ? [(text, who)] : Brought.Select(one => (one.Text, one.WrittenBy))).Where(said => said.Item1.Text is not null);
}
