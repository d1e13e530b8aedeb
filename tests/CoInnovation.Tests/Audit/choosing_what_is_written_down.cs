using System.Reflection;
using CoInnovation.Api.Audit;
using CoInnovation.Api.Erasure;
using CoInnovation.Api.Organizations;
using CoInnovation.Api.Organizations.Suspending;
using CoInnovation.Api.People;
using CoInnovation.Api.People.Passkeys;
using CoInnovation.Api.Relationships;
using CoInnovation.Api.Tokens;
using CoInnovation.Api.Webhooks;
using CoInnovation.Api.Workshops;
using CoInnovation.EventStore.Sealing;

namespace CoInnovation.Tests.Audit;

public sealed class choosing_what_is_written_down
{
    /// <summary>What these are about is audited as a whole.</summary>
    private static readonly Type[] Families =
        [typeof(OrganizationEvent), typeof(RelationshipEvent), typeof(PersonEvent), typeof(TokenEvent), typeof(WebhookHistory), typeof(ErasureEvent), typeof(SuspensionEvent)];

    /// <summary>Somebody's own affairs, which give nobody anything.</summary>
    private static readonly Type[] NobodysBusiness = [typeof(PersonRegistered), typeof(PersonRenamed), typeof(ProfileChanged), typeof(PasskeyRenamed)];

    [Fact]
    public void every_event_about_rights_is_or_is_named_here_as_not() => Undecided(EventEntries.Types).ShouldBeEmpty();

    [Fact]
    public void control_an_event_that_nobody_thought_of_is_found_out() => Undecided([.. EventEntries.Types.Where(type => type != typeof(MemberRoleChanged))]).ShouldBe([typeof(MemberRoleChanged)]);

    [Fact]
    public void ways_into_a_workshop_are() => ((Type[])
        [
            typeof(InvitationMade), typeof(InvitationRotated), typeof(InvitationRevoked), typeof(InvitationUsed), typeof(ParticipantJoined), typeof(ParticipantLeft), typeof(JoinCodeIssued),
            typeof(DoorLocked), typeof(DoorUnlocked), typeof(ParticipantErasureAsked),
        ]).Except(EventEntries.Types).ShouldBeEmpty();

    [Fact]
    public void nothing_that_is_typed_can_be_written_down()
    {
        Texts(typeof(AuditEntry)).ShouldBe(["Detail"]);
        Texts(typeof(MemberInvited)).ShouldBe(["Address"]);
    }

    private static IEnumerable<Type> Undecided(IEnumerable<Type> written) => typeof(Program).Assembly.GetTypes()
        .Where(type => !type.IsAbstract && Families.Any(type.IsSubclassOf)).Except(NobodysBusiness).Except(written);

    private static IEnumerable<string> Texts(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.PropertyType == typeof(string) || property.PropertyType == typeof(Sealed)).Select(property => property.Name);
}
