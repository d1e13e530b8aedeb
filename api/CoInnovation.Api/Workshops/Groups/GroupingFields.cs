using CoInnovation.Api.Backlog;
using CoInnovation.Api.Workshops.Graph;
using CoInnovation.GraphQL;

namespace CoInnovation.Api.Workshops.Groups;

/// <summary>Groups as everybody sees them, and the note of one's own.</summary>
internal static class GroupingFields
{
    public static void Add(ResolverMap resolvers)
    {
        resolvers.Input<GroupInput>();
        resolvers.Type<WorkshopNode>("Workshop")
            .Batch("grouping", (nodes, c) => WorkshopViews.SelectAsync(nodes, c, view => view.Board.Grouping is { } grouping ? new GroupingNode(view, grouping) : null))
            .Batch("groupNote", (nodes, c) => WorkshopViews.SelectAsync(nodes, c, NoteOf));
        resolvers.Type<GroupingNode>("Grouping")
            .Field("stepId", node => node.Grouping.StepId)
            .Field("part", node => node.Grouping.Part)
            .Field("open", node => node.Grouping.Open)
            .Field("groups", IReadOnlyList<GroupNode> (node) => [.. node.Grouping.Groups.Select(group => new GroupNode(node.View, group))]);
        resolvers.Type<GroupNode>("Group")
            .Field("id", node => node.Group.GroupId)
            .Field("number", node => node.Group.Number)
            .Field("participants", IReadOnlyList<Participant> (node) => [.. node.Group.ParticipantIds.Select(id => node.View.ParticipantOf(id)).OfType<Participant>()])
            .Field("hasNote", node => node.Group.HasNote);
        resolvers.Type<GroupNoteNode>("GroupNote")
            .Field("groupId", node => node.Note.GroupId)
            .Field("revision", node => node.Note.Revision)
            .Field("text", node => node.Note.Text?.Text)
            .Field("writtenBy", node => node.View.ParticipantOf(node.Note.WrittenBy))
            .Field("brought", IReadOnlyList<BroughtNote> (node) => node.Note.Brought);
        resolvers.Type<BroughtNote>("BroughtNote").Field("number", note => note.Number).Field("text", note => note.Text.Text);
        WorkshopMutations.Command<FormGroups>(resolvers, "formGroups");
        WorkshopMutations.Command<NextPart>(resolvers, "nextPart");
        WorkshopMutations.Command<MoveToGroup>(resolvers, "moveToGroup");
        WorkshopMutations.Command<RecallGroups>(resolvers, "recallGroups");
        WorkshopMutations.Command<WriteGroupNote>(resolvers, "writeGroupNote");
    }

    /// <summary>Only while one is in its group.</summary>
    private static GroupNoteNode? NoteOf(WorkshopView view) =>
        view.Board.Grouping is { Open: true } grouping && grouping.GroupOf(view.Slices.Viewer.ParticipantId) is { } group
            ? new GroupNoteNode(view, view.Slices.Own.Slice.GroupNote is { } note && note.GroupId == group.GroupId ? note : GroupNote.Empty(grouping.StepId, group.GroupId))
            : null;
}

/// <summary>The groups of a step with their workshop.</summary>
internal sealed record GroupingNode(WorkshopView View, Grouping Grouping);

/// <summary>A group with its workshop.</summary>
internal sealed record GroupNode(WorkshopView View, WorkshopGroup Group);

/// <summary>The note of the viewer's own group.</summary>
internal sealed record GroupNoteNode(WorkshopView View, GroupNote Note);
