namespace CoInnovation.Api.Platform.Authorization;

/// <summary>A named rule about who may do something. <c>@authorize(policy: …)</c> in the schema uses the same names.</summary>
public enum Policy
{
    /// <summary>No policy at all: granted to nobody.</summary>
    None,
    Anyone,
    Join,
    CreateWorkshop,
    Participate,
    Contribute,
    Cluster,
    Vote,
    Facilitate,
    ReadBacklog,
    SteerBacklog,
    SteerWorkspace,
    SubmitToBacklog,
    FollowItem,
    OwnItem,
    AnswerRelief,
    RecordVotes,
    ManageTokens,
    ManageWebhooks,
    ExportBacklog,
    ImportItems,
    EraseParticipant,
    EraseOrganization,
    ExportOrganization,
    SuspendOrganization,
    ManageAccount,
    EnterOrganization,
    BelongToOrganization,
    ManageOrganization,
    OwnOrganization,
    EraseMember,
    ReadWorkspaceLog,
}
