using CoInnovation.Api.Platform.Authorization;
using CoInnovation.Api.Platform.Commands;
using CoInnovation.EventStore;

namespace CoInnovation.Api.Workshops.Mirror;

/// <summary>What the perception mirror brings to the workshop's stream.</summary>
internal static class MirrorParts
{
    public static EventTypes AddMirror(this EventTypes types) => types
        .Add<MirrorOpened>("mirror_opened")
        .Add<StatementAnswered>("statement_answered")
        .Add<MirrorCounted>("mirror_counted")
        .Add<MirrorClosed>("mirror_closed");

    public static CommandSet<Workshop> AddMirror(this CommandSet<Workshop> commands) => commands
        .Add<OpenMirror>(Policy.Facilitate, OpenMirror.Decide)
        .Add<AnswerStatement>(Policy.Vote, AnswerStatement.Decide)
        .Add<CloseMirror>(Policy.Facilitate, CloseMirror.Decide);
}
