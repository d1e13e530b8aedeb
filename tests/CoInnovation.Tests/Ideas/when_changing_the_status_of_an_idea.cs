using CoInnovation.Api.Ideas;
using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.EventStore.Deciding;
using CoInnovation.EventStore.Sealing;
using CoInnovation.Tests.Workshops;

namespace CoInnovation.Tests.Ideas;

public sealed class when_changing_the_status_of_an_idea
{
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 9, 0, 0, TimeSpan.Zero);
    private static readonly Seat Facilitator = new("default", Room.WorkshopId, Room.Id("Fay"), null, ParticipantRole.Facilitator);
    private readonly Idea _idea = Idea.Unknown.Apply(
        new IdeaRecorded(Room.Id("idea"), Room.WorkshopId, Sealed.Of(Room.Id("Vendor 1"), "idea"), Side.Vendor, null, null, null, [], Now));

    [Fact]
    public void the_new_status_and_its_reason_are_kept_under_the_key_of_whoever_gave_it()
    {
        var changed = (IdeaStatusChanged)Decide(Change(IdeaStatus.Shortlisted, "  It wins.  ")).Events.Single().Data;

        changed.Status.ShouldBe(IdeaStatus.Shortlisted);
        changed.Reason.ShouldBe(Sealed.Of(Facilitator.ParticipantId, "It wins."));
        changed.ChangedAt.ShouldBe(Now);
        _idea.Apply(changed).Status.ShouldBe(IdeaStatus.Shortlisted);
    }

    [Fact]
    public void saying_the_same_again_changes_nothing_and_another_reason_does()
    {
        var shortlisted = _idea.Apply((IdeaEvent)Decide(Change(IdeaStatus.Shortlisted, "It wins.")).Events.Single().Data);

        ChangeIdeaStatus.Decide(Change(IdeaStatus.Shortlisted, "It wins."), shortlisted, Context).Events.ShouldBeEmpty();
        ChangeIdeaStatus.Decide(Change(IdeaStatus.Shortlisted, "It wins by far."), shortlisted, Context).Events.ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("", "TEXT_EMPTY")]
    [InlineData(" \n ", "TEXT_EMPTY")]
    [InlineData(null, "TEXT_TOO_LONG")]
    public void a_reason_is_needed_and_fits_into_500_characters(string? reason, string code)
    {
        var refused = Should.Throw<InvalidInputException>(() => Decide(Change(IdeaStatus.Declined, reason ?? new string('x', 501))));

        refused.Code.ShouldBe(code);
        refused.Path.ShouldBe(["reason"]);
        Decide(Change(IdeaStatus.Declined, new string('x', 500))).Events.ShouldHaveSingleItem();
    }

    [Fact]
    public void what_was_never_kept_is_not_found() =>
        Should.Throw<NotFoundException>(() => ChangeIdeaStatus.Decide(Change(IdeaStatus.Declined, "No."), Idea.Unknown, Context)).Code.ShouldBe("ITEM_NOT_FOUND");

    private static CommandContext Context => new(Now, Principal.Nobody, Facilitator);

    private static ChangeIdeaStatus Change(IdeaStatus status, string reason) => new(Room.Id("command"), Room.Id("idea"), status, reason);

    private Decision Decide(ChangeIdeaStatus command) => ChangeIdeaStatus.Decide(command, _idea, Context);
}
