namespace CoInnovation.Tests.Simulation;

/// <summary>Mistakes that the simulation can make on purpose, at its seams: each must be found, or the simulation proves nothing about the real ones.</summary>
public enum Bug
{
    None,

    /// <summary>The store applies a command that it has applied before.</summary>
    StoreForgetsCommandIds,

    /// <summary>The store says that it has stored what it then loses.</summary>
    StoreAnswersBeforeCommit,

    /// <summary>The store appends to whatever version the stream has by now.</summary>
    StoreIgnoresVersions,

    /// <summary>The store serves reads from a copy that is behind.</summary>
    StoreReadsFromACopy,

    /// <summary>A command is answered when it is decided, not when it is stored.</summary>
    ServerAnswersBeforeAppend,

    /// <summary>A command is decided for the seat that its sender names, whoever that is.</summary>
    ServerBelievesTheClient,

    /// <summary>Whoever asks for the facilitators' feed gets it.</summary>
    FacilitatorsFeedForAll,

    /// <summary>A group's note is written to the feed of the whole workshop.</summary>
    GroupNotesForAll,

    /// <summary>A group's note is written over whatever stands there by now.</summary>
    NotesIgnoreRevisions,

    /// <summary>Answers to the mirror are written to the feed of the whole workshop.</summary>
    MirrorAnswersForAll,

    /// <summary>Cards are collected by the clock of when the node began.</summary>
    CollectionsByAnOldClock,

    /// <summary>Dots are checked against the budget on the state before the last command.</summary>
    BudgetOnAnOldState,

    /// <summary>Ballots are written to the feed of the whole workshop.</summary>
    BallotsForAll,

    /// <summary>The own feed of a seat is sent to everybody.</summary>
    OwnFeedForAll,

    /// <summary>Hidden cards are sent to the others as soon as they are counted.</summary>
    CardsTooEarly,

    /// <summary>The others learn how an open vote stands with the number of its voters.</summary>
    TallyWithTheCount,

    /// <summary>A snapshot may be older than what was sent before it.</summary>
    SnapshotsFromTheCache,

    /// <summary>Whoever took a seat through another node is told that there is none, until word of it has come.</summary>
    SeatsFromAnOldState,

    /// <summary>A client folds what comes behind a gap.</summary>
    ClientSkipsGaps,

    /// <summary>A client folds a frame again that it has had.</summary>
    ClientFoldsTwice,

    /// <summary>A client drops the frames that come while it subscribes.</summary>
    ClientDropsFrames,

    /// <summary>A client asks for what comes behind the next event.</summary>
    ClientAsksTooFar,

    /// <summary>A client does not ask again when it has seen a gap.</summary>
    ClientKeepsTheGap,

    /// <summary>A command that got no answer counts as refused.</summary>
    SilenceIsRefusal,

    /// <summary>A command that is sent again gets a new id.</summary>
    RetryWithANewId,

    /// <summary>A command that was answered "try again" is dropped as if it were accepted.</summary>
    BusyIsDone,
}
