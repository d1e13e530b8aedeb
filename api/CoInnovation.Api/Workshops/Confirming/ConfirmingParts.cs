using CoInnovation.Api.Platform.Authorization;
using CoInnovation.Api.Platform.Commands;
using CoInnovation.EventStore;

namespace CoInnovation.Api.Workshops.Confirming;

/// <summary>What accounts of sides bring to workshops.</summary>
internal static class ConfirmingParts
{
    public static EventTypes AddConfirming(this EventTypes types) => types
        .Add<SideAccountAsked>("side_account_asked")
        .Add<SideAskEnded>("side_ask_ended")
        .Add<SideAccountNamed>("side_account_named")
        .Add<SideAccountEnded>("side_account_ended")
        .Add<SideConfirmed>("side_confirmed")
        .Add<SideUnconfirmed>("side_unconfirmed")
        .Add<MemberSeated>("member_seated");

    public static CommandSet<Workshop> AddConfirming(this CommandSet<Workshop> commands) => commands
        .Add<NameSideAccount>(Policy.Facilitate, NameSideAccount.Decide)
        .Add<DropSideAccount>(Policy.Facilitate, DropSideAccount.Decide)
        .Add<AgreeToSide>(Policy.ManageOrganization, AgreeToSide.Decide)
        .Add<DeclineSide>(Policy.ManageOrganization, DeclineSide.Decide)
        .Add<JoinAsMember>(Policy.BelongToOrganization, JoinAsMember.Decide);
}
