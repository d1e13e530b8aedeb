using System.Text.Json;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Platform.Wire;
using CoInnovation.Api.Workshops;
using CoInnovation.Api.Workshops.Export;
using CoInnovation.Api.Workshops.Groups;

using CoInnovation.Tests.Platform.Languages;

namespace CoInnovation.Tests.Workshops.Groups;

public sealed class when_writing_as_a_group
{
    private readonly Room _room = new(Side.Vendor, Side.Customer);
    private readonly Guid _step;

    public when_writing_as_a_group()
    {
        _step = _room.Start(Method.SilentWriting, "ideas");
        _room.Send("Fay", new FormGroups(_room.Next(), Room.WorkshopId, _step, 2, null, null, null));
    }

    [Fact]
    public void its_members_see_it_and_nobody_else_learns_more_than_that_there_is_something()
    {
        var events = Note("Vendor 1", "Answer within a day");
        foreach (var happened in events)
        {
            var hidden = Room.Text(happened).Contains("Answer within a day", StringComparison.Ordinal);
            if (hidden)
            {
                Audience.FeedOf(happened).ShouldBeOneOf(Audience.Own(Room.Id("Vendor 1")), Audience.Own(Room.Id("Customer 1")));
            }
        }

        events.Count(happened => Audience.FeedOf(happened) != Audience.Workshop).ShouldBe(2);
        TextOf("Customer 1").ShouldBe("Answer within a day");
        TextOf("Vendor 2").ShouldBeNull();
        TextOf("Fay").ShouldBeNull();
        _room.Board.Grouping!.Groups.Select(group => group.HasNote).ShouldBe([true, false, false]);
        Note("Vendor 1", "");
        TextOf("Customer 1").ShouldBeNull();
        _room.Board.Grouping!.Groups.ShouldAllBe(group => !group.HasNote);
    }

    [Fact]
    public void what_they_bring_back_nobody_takes_back_alone_and_a_vote_without_own_cards_takes_it()
    {
        Note("Vendor 1", "Answer within a day");
        _room.Send("Fay", new RecallGroups(_room.Next(), Room.WorkshopId));
        var card = _room.Board.Cards.ShouldHaveSingleItem().CardId;
        _room.Refuse("NOT_ALLOWED", "Vendor 1", new WithdrawCard(_room.Next(), Room.WorkshopId, card));
        _room.Send("Fay", new OpenVotingRound(_room.Next(), Room.WorkshopId, Room.Id("vote"), _step, VotingMethod.Agreement, [card], null, null, SelfVote: false));
        _room.Send("Vendor 1", new CastBallot(_room.Next(), Room.WorkshopId, Room.Id("vote"), card, BallotChoice.Agree));
        _room.Board.VotingRounds.ShouldHaveSingleItem().VoterCount.ShouldBe(1);
    }

    [Fact]
    public void a_side_that_does_not_write_reads_along_and_nothing_more()
    {
        _room.Send("Fay", new ChangeStep(_room.Next(), Room.WorkshopId, _step, new StepSettings(Method.SilentWriting, "ideas", "", 10, Writers: [Side.Customer])));
        var group = _room.Board.Grouping!.GroupOf(Room.Id("Vendor 1"))!.GroupId;
        _room.Refuse("SIDE_DOES_NOT_WRITE", "Vendor 1", new WriteGroupNote(_room.Next(), Room.WorkshopId, group, 0, "Anyway"));
    }

    [Fact]
    public void two_histories_that_differ_in_it_alone_look_the_same_to_all_others()
    {
        var (one, other) = (new when_writing_as_a_group(), new when_writing_as_a_group());
        one.Note("Vendor 1", "Answer within a day");
        other.Note("Vendor 1", "Something else entirely, and much longer than the first, by which one could know it");
        foreach (var viewer in one._room.Board.Participants)
        {
            var isMember = viewer.Name.Text is "Vendor 1" or "Customer 1";
            (Seen(one._room, viewer) == Seen(other._room, viewer)).ShouldBe(!isMember, viewer.Name.Text);
        }

        static string Seen(Room room, Participant viewer) =>
            JsonSerializer.Serialize(WorkshopSlices.Of(room.State, viewer.ParticipantId), WireJson.Options)
            + string.Concat(room.History.Where(e => Audience.FeedOf(e) is Audience.Workshop or Audience.Facilitators || Audience.OwnerOf(e) == viewer.ParticipantId).Select(Room.Text));
    }

    [Fact]
    public void nobodys_words_are_overwritten_unseen()
    {
        Note("Vendor 1", "Answer within a day");
        _room.Refuse("NOTE_MOVED_ON", "Customer 1", Written("Customer 1", "Call back", revision: 0));
        _room.Send("Customer 1", Written("Customer 1", "Answer within a day", revision: 0)).ShouldBeEmpty("it says the same");
        Note("Customer 1", "Answer within a day, by phone");
        TextOf("Vendor 1").ShouldBe("Answer within a day, by phone");
    }

    [Fact]
    public void nobody_writes_in_another_group()
    {
        var second = _room.Board.Grouping!.Groups[1].GroupId;
        _room.Refuse("GROUP_NOT_FOUND", "Vendor 1", new WriteGroupNote(_room.Next(), Room.WorkshopId, second, 0, "Mine"));
        _room.Refuse("NOT_ALLOWED", "Fay", new WriteGroupNote(_room.Next(), Room.WorkshopId, second, 0, "Mine"));
        _room.Refuse("TEXT_TOO_LONG", "Vendor 2", new WriteGroupNote(_room.Next(), Room.WorkshopId, second, 0, new string('x', 501)));
    }

    [Fact]
    public void whoever_comes_into_the_group_reads_it_and_whoever_left_reads_no_more()
    {
        Note("Vendor 1", "Answer within a day");
        Move("Vendor 2", 1);
        TextOf("Vendor 2").ShouldBe("Answer within a day");
        Move("Vendor 2", null);
        Note("Vendor 1", "Answer within two hours");
        TextOf("Vendor 2").ShouldBe("Answer within a day", "what was read was read");
        Move("Fay", 1);
        TextOf("Fay").ShouldBe("Answer within two hours", "a facilitator looks in by joining");
        _room.Board.Grouping!.GroupOf(Room.Id("Fay")).ShouldNotBeNull("and everybody sees it");
    }

    [Fact]
    public void it_comes_back_as_a_card_with_the_number_of_its_group_and_nobodys_name()
    {
        Note("Vendor 1", "Answer within a day");
        Note("Customer 1", "Answer within a day, by phone");
        Note("Vendor 3", "One contact");
        var recalled = _room.Send("Fay", new RecallGroups(_room.Next(), Room.WorkshopId));
        recalled.OfType<CardRevealed>().Select(card => (card.Text.Text, card.Group, card.AuthorId, card.Side)).ShouldBe([
            ("Answer within a day, by phone", 1, null, null), ("One contact", 3, null, null)]);
        _room.Board.Cards.Select(card => card.Kind).ShouldAllBe(kind => kind == CardKind.PainPoint);
        _room.Board.Agenda.Single(step => step.StepId == _step).CardCount.ShouldBe(2);
        _room.Board.Grouping!.Open.ShouldBeFalse();
        _room.Send("Customer 1", new EditCard(_room.Next(), Room.WorkshopId, _room.Board.Cards[0].CardId, "By phone, within a day"));
        _room.Board.Cards[0].Text.Text.ShouldBe("By phone, within a day", "who wrote it last can change it");
        _room.Refuse("NO_GROUPS", "Vendor 1", new WriteGroupNote(_room.Next(), Room.WorkshopId, _room.Board.Grouping!.Groups[0].GroupId, 2, "Too late"));
        var summary = WorkshopSummary.Of(_room.Board);
        MarkdownExport.Of(summary, Readers.English).ShouldContain("- One contact (Group 3)");
        CsvExport.Of(summary).ShouldContain("group");
    }

    [Fact]
    public void cards_that_somebody_writes_for_themself_are_marked_as_well()
    {
        _room.Write("Vendor 2", "My own");
        _room.State.SeatOf(Room.Id("Vendor 2")).Slice.Cards.Single().Group.ShouldBe(2);
        _room.Board.Cards.ShouldBeEmpty();
        _room.Reveal("ideas");
        _room.Board.Cards.Single().ShouldSatisfyAllConditions(card => card.Group.ShouldBe(2), card => card.AuthorId.ShouldBe(Room.Id("Vendor 2")));
        _room.Send("Fay", new RecallGroups(_room.Next(), Room.WorkshopId));
        _room.Write("Vendor 2", "Afterwards");
        _room.State.SeatOf(Room.Id("Vendor 2")).Slice.Cards[^1].Group.ShouldBeNull();
    }

    [Theory]
    [InlineData("end")]
    [InlineData("next")]
    [InlineData("close")]
    public void nothing_is_lost_when_the_step_ends(string how)
    {
        Note("Vendor 1", "Answer within a day");
        _room.Send("Vendor 1", new LeaveWorkshop(_room.Next(), Room.WorkshopId));
        _room.Send("Customer 1", new LeaveWorkshop(_room.Next(), Room.WorkshopId));
        if (how == "next")
        {
            _room.Start(Method.FreeStep, "free");
        }
        else
        {
            _room.Send("Fay", how == "end" ? new EndStep(_room.Next(), Room.WorkshopId) : new CloseWorkshop(_room.Next(), Room.WorkshopId, null));
        }

        _room.Board.Cards.Single().ShouldSatisfyAllConditions(card => card.Text.Text.ShouldBe("Answer within a day"), card => card.Group.ShouldBe(1));
        _room.Board.Grouping!.Open.ShouldBeFalse();
    }

    private IReadOnlyList<WorkshopEvent> Note(string who, string text) =>
        _room.Send(who, Written(who, text, _room.State.GroupNotes.GetValueOrDefault(GroupOf(who))?.Revision ?? 0));

    private WriteGroupNote Written(string who, string text, int revision) => new(_room.Next(), Room.WorkshopId, GroupOf(who), revision, text);

    private Guid GroupOf(string who) => _room.Board.Grouping!.GroupOf(Room.Id(who))!.GroupId;

    private void Move(string who, int? number) =>
        _room.Send("Fay", new MoveToGroup(_room.Next(), Room.WorkshopId, Room.Id(who), _room.Board.Grouping!.Groups.FirstOrDefault(group => group.Number == number)?.GroupId));

    private string? TextOf(string who) => _room.State.SeatOf(Room.Id(who)).Slice.GroupNote?.Text?.Text;
}
