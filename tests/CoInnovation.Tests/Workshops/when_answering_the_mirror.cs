using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Workshops;
using CoInnovation.Api.Workshops.Mirror;
using CoInnovation.Api.Workshops.Steering;
using static CoInnovation.Api.Workshops.Mirror.MirrorAnswer;
using static CoInnovation.Api.Workshops.Mirror.MirrorStatement;

namespace CoInnovation.Tests.Workshops;

public sealed class when_answering_the_mirror
{
    private static readonly Guid Mirror = Room.Id("mirror");
    private readonly Room _room = new(Side.Vendor, Side.Customer);

    private MirrorRound Round => _room.Board.MirrorRounds.Single(round => round.RoundId == Mirror);

    [Fact]
    public void every_side_of_the_step_is_asked_the_same_and_guesses_another_one()
    {
        var room = new Room();
        room.Mirror();
        var round = room.Board.MirrorRounds.Single();
        round.ShouldSatisfyAllConditions(() => round.Open.ShouldBeTrue(), () => round.MinPerSide.ShouldBe(3), () => round.Results.ShouldBeNull());
        round.Sides.ShouldBe([new(Side.Vendor, Side.Customer, 0, 0), new(Side.Customer, Side.Vendor, 0, 0), new(Side.Partner, Side.Customer, 0, 0)]);
        round.Answered.ShouldBe([0, 0, 0, 0, 0, 0, 0]);

        room.Mirror("without customer", writers: [Side.Partner, Side.Vendor]);
        room.Board.MirrorRounds[1].Sides.ShouldBe([new(Side.Vendor, Side.Partner, 0, 0), new(Side.Partner, Side.Vendor, 0, 0)]);
    }

    [Fact]
    public void it_is_opened_in_its_own_step_once_at_a_time_by_a_facilitator_for_two_sides_at_least()
    {
        var discussion = _room.Start(Method.Discussion, "talk");
        _room.Refuse("NOT_YOUR_TURN", "Fay", Open(discussion));
        var step = _room.Start(Method.PerceptionMirror, "mirror step");
        _room.Refuse("NOT_YOUR_TURN", "Fay", Open(discussion));
        _room.Refuse("STEP_NOT_FOUND", "Fay", Open(Room.Id("no step")));
        _room.Refuse("NOT_ALLOWED", "Vendor 1", Open(step));
        _room.Refuse("VALUE_OUT_OF_RANGE", "Fay", Open(step) with { MinPerSide = 2 }).Path.ShouldBe(["minPerSide"]);
        _room.Refuse("VALUE_OUT_OF_RANGE", "Fay", Open(step) with { MinPerSide = 51 }).Path.ShouldBe(["minPerSide"]);
        _room.Send("Fay", Open(step)).ShouldBeExactly(new MirrorOpened(Mirror, step, [Side.Vendor, Side.Customer], 3));
        _room.Refuse("ID_TAKEN", "Fay", Open(step));
        _room.Refuse("ROUND_OPEN", "Fay", Open(step) with { RoundId = Room.Id("another") });
        _room.Send("Fay", new CloseMirror(_room.Next(), Room.WorkshopId, Mirror)).ShouldHaveSingleItem();
        _room.Send("Fay", new CloseMirror(_room.Next(), Room.WorkshopId, Mirror)).ShouldBeEmpty();
        _room.Send("Fay", Open(step) with { RoundId = Room.Id("another") }).ShouldHaveSingleItem();

        var alone = _room.Start(Method.PerceptionMirror, "alone", writers: [Side.Vendor]);
        _room.Refuse("VALUE_OUT_OF_RANGE", "Fay", Open(alone) with { RoundId = Room.Id("third") }).Path.ShouldBe(["stepId"]);
    }

    [Fact]
    public void nobody_else_learns_more_than_counts()
    {
        _room.Mirror();
        _room.Answer("Vendor 1", Trusted, Very).ShouldBeExactly(
            new StatementAnswered(Room.Id("Vendor 1"), Mirror, Trusted, Very, Guess: null),
            new MirrorCounted(Mirror, [new(Side.Vendor, Side.Customer, 1, 0), new(Side.Customer, Side.Vendor, 0, 0)], [0, 0, 0, 0, 1, 0, 0]));
        Audience.FeedOf(_room.History[^2]).ShouldBe(Audience.Own(Room.Id("Vendor 1")));

        // Changing one's mind is nobody's business.
        _room.Answer("Vendor 1", Trusted, Very, Slightly).ShouldHaveSingleItem();
        _room.Answer("Vendor 1", Trusted, Very, Slightly).ShouldBeEmpty();
        _room.Answer("Vendor 1", Trusted, NotAtAll, Slightly).ShouldHaveSingleItem();
        _room.State.SeatOf(Room.Id("Vendor 1")).Slice.Mirrors.Single().Entries.ShouldBe([new(Trusted, NotAtAll, Slightly)]);
        _room.Answer("Vendor 1", Trusted, null).Count.ShouldBe(2);
        _room.State.SeatOf(Room.Id("Vendor 1")).Slice.Mirrors.ShouldBeEmpty();
        Round.Answered.ShouldAllBe(count => count == 0);
    }

    [Fact]
    public void only_sides_that_are_asked_answer_and_only_while_it_is_open()
    {
        var room = new Room();
        room.Mirror(writers: [Side.Vendor, Side.Customer]);
        var answer = new AnswerStatement(room.Next(), Room.WorkshopId, Mirror, Trusted, Very, Guess: null);
        room.Refuse("SIDE_DOES_NOT_WRITE", "Partner 1", answer);
        room.Refuse("NOT_ALLOWED", "Fay", answer);
        room.Refuse("ROUND_NOT_FOUND", "Vendor 1", answer with { RoundId = Room.Id("nothing") });
        room.Refuse("NOT_ALLOWED", "Vendor 1", new CloseMirror(room.Next(), Room.WorkshopId, Mirror));
        room.Send("Fay", new CloseMirror(room.Next(), Room.WorkshopId, Mirror));
        room.Refuse("ROUND_CLOSED", "Vendor 1", answer);
    }

    [Fact]
    public void it_opens_to_all_sides_at_once_with_the_last_answer_that_is_waited_for()
    {
        _room.Mirror();
        foreach (var who in (string[])["Vendor 1", "Vendor 2", "Vendor 3", "Customer 1", "Customer 2"])
        {
            AnswerAll(_room, who, Very, Very);
        }

        foreach (var statement in MirrorStatements.All.Take(6))
        {
            _room.Answer("Customer 3", statement, Slightly, Very);
        }

        // Without its guess an answer is not finished.
        _room.Answer("Customer 3", OneTeam, Slightly).OfType<MirrorClosed>().ShouldBeEmpty();
        Round.Results.ShouldBeNull();
        var closed = _room.Answer("Customer 3", OneTeam, Slightly, Very).OfType<MirrorClosed>().ShouldHaveSingleItem();
        Audience.FeedOf(closed).ShouldBe(Audience.Workshop);
        Round.ShouldSatisfyAllConditions(() => Round.Open.ShouldBeFalse(), () => Round.Results!.Count.ShouldBe(7));
    }

    [Theory]
    [InlineData("removed")]
    [InlineData("erased")]
    [InlineData("with the organization")]
    public void it_opens_by_whatever_way_the_last_who_was_missing_goes(string way)
    {
        _room.Join("Vendor 4", Side.Vendor);
        _room.Mirror();
        foreach (var who in (string[])["Vendor 1", "Vendor 2", "Vendor 3", "Customer 1", "Customer 2", "Customer 3"])
        {
            AnswerAll(_room, who, Very, Very);
        }

        Round.Open.ShouldBeTrue();
        var happened = way switch
        {
            "removed" => _room.Send("Fay", new RemoveParticipant(_room.Next(), Room.WorkshopId, Room.Id("Vendor 4"))),
            "erased" => _room.Send("Vendor 4", new EraseParticipant(_room.Next(), Room.WorkshopId, Room.Id("Vendor 4"))),
            _ => [.. Erased.Organization(_room.State, _room.Board.Sides.Single(side => side.Side == Side.Vendor).OrganizationId, _room.Now).Events.Select(one => (WorkshopEvent)one.Data)],
        };
        happened.OfType<MirrorClosed>().ShouldHaveSingleItem();
    }

    [Fact]
    public void whoever_goes_while_a_side_has_too_few_opens_nothing()
    {
        _room.Mirror();
        AnswerAll(_room, "Vendor 1", Very, Very);
        foreach (var who in (string[])["Vendor 2", "Vendor 3", "Customer 1", "Customer 2", "Customer 3"])
        {
            _room.Send(who, new LeaveWorkshop(_room.Next(), Room.WorkshopId)).OfType<MirrorClosed>().ShouldBeEmpty();
        }
    }

    [Fact]
    public void what_opens_by_itself_leaves_the_facilitator_what_can_be_taken_back()
    {
        _room.Mirror();
        _room.Send("Fay", new LockDoor(_room.Next(), Room.WorkshopId));
        foreach (var who in (string[])["Vendor 1", "Vendor 2", "Vendor 3", "Customer 1", "Customer 2", "Customer 3"])
        {
            AnswerAll(_room, who, Very, Very);
        }

        Round.Open.ShouldBeFalse();
        _room.State.Control.Last!.Action.ShouldBe(ControlAction.DoorLocked);
        _room.Send("Fay", new UndoControl(_room.Next(), Room.WorkshopId, ControlAction.DoorLocked, SubjectId: null)).ShouldNotBeEmpty();
    }

    [Fact]
    public void it_waits_for_whoever_is_here_and_not_for_those_who_left()
    {
        _room.Join("Vendor 4", Side.Vendor);
        _room.Mirror();
        foreach (var who in (string[])["Vendor 1", "Vendor 2", "Vendor 3", "Customer 1", "Customer 2"])
        {
            AnswerAll(_room, who, Very, Very);
        }

        AnswerAll(_room, "Customer 3", Very, Very);
        Round.Open.ShouldBeTrue("somebody of the vendor is not done");
        _room.Send("Vendor 4", new LeaveWorkshop(_room.Next(), Room.WorkshopId)).OfType<MirrorClosed>().ShouldHaveSingleItem().ByItself.ShouldBe(true);
        Round.Results.ShouldNotBeNull();
    }

    [Fact]
    public void a_side_that_is_too_small_keeps_it_sealed_until_it_is_closed_and_is_not_shown_then()
    {
        _room.Send("Customer 3", new LeaveWorkshop(_room.Next(), Room.WorkshopId));
        _room.Mirror();
        foreach (var who in (string[])["Vendor 1", "Vendor 2", "Vendor 3", "Customer 1", "Customer 2"])
        {
            AnswerAll(_room, who, Extremely, Very);
        }

        Round.Open.ShouldBeTrue();
        foreach (var result in Close(_room))
        {
            result.Gap.ShouldBeNull();
            result.Sides[0].ShouldSatisfyAllConditions(
                () => result.Sides[0].N.ShouldBe(3), () => result.Sides[0].MeanGuess.ShouldBe(4), () => result.Sides[0].BlindSpot.ShouldBeNull("it would tell what the customer says"));
            result.Sides[1].ShouldBe(new MirrorSideResult(Side.Customer, Hidden: true, null, null, null, null, null, Side.Vendor, null, null, null));
        }
    }

    [Fact]
    public void what_a_hidden_side_says_changes_nothing_that_is_shown()
    {
        string Told(MirrorAnswer answer, MirrorAnswer guess)
        {
            var room = new Room();
            room.Mirror(minPerSide: 3);
            foreach (var who in (string[])["Vendor 1", "Vendor 2", "Vendor 3", "Partner 1", "Partner 2", "Partner 3"])
            {
                AnswerAll(room, who, Moderately, Slightly);
            }

            AnswerAll(room, "Customer 1", answer, guess);
            AnswerAll(room, "Customer 2", answer, guess);
            var closed = Close(room);
            return Room.Text(new MirrorClosed(Mirror, closed)) + Room.Text(room.History.OfType<MirrorCounted>().Last());
        }

        Told(NotAtAll, CannotSay).ShouldBe(Told(Extremely, Very));
        Told(CannotSay, Very).ShouldBe(Told(Extremely, Very));
    }

    /// <summary>Of the specification: 14 of 25 against 3 of 25 is 56 − 12 = 44.</summary>
    [Fact]
    public void the_gap_and_the_blind_spot_are_counted_as_the_specification_says()
    {
        var (vendors, customers) = (People(_room, Side.Vendor, 25), People(_room, Side.Customer, 25));
        _room.Mirror();
        foreach (var (who, index) in vendors.Select((who, index) => (who, index)))
        {
            _room.Answer(who, CustomerCentric, index < 14 ? Extremely : Moderately, index < 5 ? Extremely : Very);
        }

        foreach (var (who, index) in customers.Select((who, index) => (who, index)))
        {
            _room.Answer(who, CustomerCentric, index < 3 ? Extremely : index < 13 ? Slightly : Moderately, index < 20 ? Very : null);
        }

        var result = Close(_room)[0];
        result.Gap.ShouldBe(44);
        var (vendor, customer) = (result.Sides[0], result.Sides[1]);
        vendor.Counts.ShouldBe([0, 0, 11, 0, 14]);
        vendor.TopBox.ShouldBe(0.56);
        customer.TopBox.ShouldBe(0.12);

        // Guesses: (5·5 + 20·4) / 25 = 4.2; said: (3·5 + 10·2 + 12·3) / 25 = 2.84.
        vendor.MeanGuess.ShouldBe(4.2);
        customer.Mean.ShouldBe(2.84);
        vendor.BlindSpot!.Value.ShouldBe(1.36, 1e-12);
        customer.GuessN.ShouldBe(20);
        customer.BlindSpot!.Value.ShouldBe(4 - (((11 * 3) + (14 * 5)) / 25.0), 1e-12);
        MirrorResults.Gap(14, 25, 3, 25).ShouldBe(44);
        MirrorResults.Gap(0, 3, 3, 3).ShouldBe(-100);
    }

    [Fact]
    public void who_cannot_say_is_in_no_share_and_no_mean_and_too_few_guesses_are_not_shown()
    {
        _room.Join("Vendor 4", Side.Vendor);
        _room.Mirror();
        _room.Answer("Vendor 1", Trusted, Extremely, NotAtAll);
        _room.Answer("Vendor 2", Trusted, Extremely, CannotSay);
        _room.Answer("Vendor 3", Trusted, NotAtAll, Very);
        _room.Answer("Vendor 4", Trusted, CannotSay, CannotSay);
        var vendor = Close(_room)[(int)Trusted].Sides[0];
        vendor.ShouldSatisfyAllConditions(
            () => vendor.N.ShouldBe(3), () => vendor.CannotSay.ShouldBe(1), () => vendor.TopBox.ShouldBe(2 / 3.0), () => vendor.Mean.ShouldBe(11 / 3.0),
            () => vendor.GuessN.ShouldBeNull(), () => vendor.MeanGuess.ShouldBeNull());
    }

    [Fact]
    public void what_somebody_said_who_is_erased_counts_as_ballots_do()
    {
        _room.Mirror();
        foreach (var who in (string[])["Vendor 1", "Vendor 2", "Vendor 3"])
        {
            _room.Answer(who, Trusted, Very, Very);
        }

        _room.Send("Vendor 1", new EraseParticipant(_room.Next(), Room.WorkshopId, Room.Id("Vendor 1")));
        _room.Happens(Erased.Participant(Room.Id("Vendor 1"), _room.Now));
        Round.Answered[(int)Trusted].ShouldBe(3);
        Close(_room)[(int)Trusted].Sides[0].N.ShouldBe(3);
    }

    [Fact]
    public void the_close_of_the_workshop_closes_it_too_and_its_end_cannot_be_taken_back()
    {
        _room.Mirror();
        _room.Refuse("CANNOT_UNDO", "Fay", new Api.Workshops.Steering.UndoControl(_room.Next(), Room.WorkshopId, Api.Workshops.Steering.ControlAction.MirrorOpened, Mirror));
        _room.Send("Fay", new CloseWorkshop(_room.Next(), Room.WorkshopId, null)).OfType<MirrorClosed>().ShouldHaveSingleItem();
        Round.Open.ShouldBeFalse();
    }

    private OpenMirror Open(Guid stepId) => new(_room.Next(), Room.WorkshopId, Mirror, stepId, MinPerSide: null);

    private static void AnswerAll(Room room, string who, MirrorAnswer answer, MirrorAnswer guess)
    {
        foreach (var statement in MirrorStatements.All)
        {
            room.Answer(who, statement, answer, guess);
        }
    }

    private static IReadOnlyList<StatementResult> Close(Room room) =>
        room.Send("Fay", new CloseMirror(room.Next(), Room.WorkshopId, Mirror)).OfType<MirrorClosed>().Single().Results;

    private static List<string> People(Room room, Side side, int count)
    {
        foreach (var number in Enumerable.Range(4, count - 3))
        {
            room.Join($"{side} {number}", side);
        }

        return [.. Enumerable.Range(1, count).Select(number => $"{side} {number}")];
    }
}
