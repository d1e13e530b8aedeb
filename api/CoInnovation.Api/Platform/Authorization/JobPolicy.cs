namespace CoInnovation.Api.Platform.Authorization;

/// <summary>What a background job or a subscription of the log may do, since nobody asks whom it acts for. One that says nothing fails the start.</summary>
public enum JobPolicy
{
    /// <summary>Nothing at all: fails the start.</summary>
    None,

    /// <summary>Takes away what is over. Reads nothing that people wrote, and tells nobody anything.</summary>
    ClearAway,

    /// <summary>Ends what somebody has no right to any more. Gives nobody anything.</summary>
    EndRights,

    /// <summary>Passes on what stands in a feed to those who read this feed, and asks again whether they may.</summary>
    TellAudiences,

    /// <summary>Sends a text to the one address that it was written for.</summary>
    TellAddressees,

    /// <summary>Sends the product team of a workspace what the product team may read there, read as the product team.</summary>
    TellProductTeam,

    /// <summary>Writes what follows from an event into streams of the same workspace, in the audience of what it follows from. Tells nobody anything.</summary>
    FollowTheLog,

    /// <summary>Writes into the audit log what was refused to whom, as ids and words of this program. Tells nobody anything.</summary>
    WriteDown,

    /// <summary>Destroys what somebody asked to be erased.</summary>
    Erase,

    /// <summary>Signs hashes; it sees no text.</summary>
    Sign,
}
