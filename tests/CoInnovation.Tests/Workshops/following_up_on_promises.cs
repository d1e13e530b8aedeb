using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Workshops;
using CoInnovation.Api.Workshops.FollowingUp;
using CoInnovation.Api.Workshops.Methods;

namespace CoInnovation.Tests.Workshops;

public sealed class following_up_on_promises
{
    private static readonly DateTimeOffset s_now = new(2027, 1, 15, 12, 0, 0, TimeSpan.Zero);
    private readonly Room _room = new();

    [Fact]
    public void what_was_promised_last_time_stands_at_the_start_the_next_due_first()
    {
        Promise("Vendor 1", "One invoice a month", new CardDetailText(CardField.Beneficiary, "CUSTOMER"), new CardDetailText(CardField.DueOn, "2027-03-31"), new CardDetailText(CardField.Owner, "Vera"));
        Promise("Customer 1", "A list of the double invoices", new CardDetailText(CardField.DueOn, "2027-01-14"));
        Promise("Partner 1", "No day yet");

        var last = Next(_room.Board)!;
        last.Title.ShouldBe("Pain to promise");
        last.Promises.Select(promise => (promise.Text, promise.By, promise.To, promise.Overdue)).ShouldBe(
        [
            ("A list of the double invoices", "Customer 1", null, true),
            ("One invoice a month", "Vendor 1", "Customer Inc", false),
            ("No day yet", "Partner 1", null, false),
        ]);
        last.Promises[1].Owner.ShouldBe("Vera");
    }

    [Fact]
    public void nobody_is_late_while_it_is_still_the_day_somewhere()
    {
        Promise("Customer 1", "A list of the double invoices", new CardDetailText(CardField.DueOn, "2027-01-14"));

        // Five in the afternoon in Los Angeles, on the day itself; and the last minute of it in the last place on earth.
        IsOverdue(new(2027, 1, 14, 17, 0, 0, TimeSpan.FromHours(-8))).ShouldBeFalse();
        IsOverdue(new(2027, 1, 14, 23, 59, 0, TimeSpan.FromHours(-12))).ShouldBeFalse();
        IsOverdue(new(2027, 1, 15, 0, 0, 0, TimeSpan.FromHours(-12))).ShouldBeTrue();

        bool IsOverdue(DateTimeOffset now) => LastTime.Of(_room.Board, _room.Board, now)!.Promises.ShouldHaveSingleItem().Overdue;
    }

    [Fact]
    public void what_was_not_revealed_or_was_taken_back_is_not_there()
    {
        _room.Start(Method.Promises, "silent", Visibility.Silent);
        _room.Write("Vendor 1", "never said");
        var gone = Promise("Vendor 1", "taken back");
        _room.Send("Vendor 1", new WithdrawCard(_room.Next(), Room.WorkshopId, gone));
        Next(_room.Board)!.Promises.ShouldBeEmpty();
    }

    [Fact]
    public void an_anonymous_promise_has_no_name_and_no_side()
    {
        _room.Start(Method.Promises, "nameless", anonymous: true);
        _room.Write("Vendor 1", "whose?");
        var promise = Next(_room.Board)!.Promises.ShouldHaveSingleItem();
        (promise.By, promise.BySide).ShouldBe((null, null));
    }

    [Fact]
    public void other_sides_or_organizations_see_nothing_of_it()
    {
        Promise("Vendor 1", "between us");
        LastTime.Of(new Room(Side.Vendor, Side.Customer).Board, _room.Board, s_now).ShouldBeNull();
        var others = _room.Board with { Sides = [.. _room.Board.Sides.Select(side => side.Side == Side.Customer ? side with { OrganizationId = Room.Id("another") } : side)] };
        LastTime.Of(others, _room.Board, s_now).ShouldBeNull();
    }

    [Fact]
    public void a_workshop_follows_one_of_the_same_sides_alone()
    {
        var command = new CreateWorkshop(
            _room.Next(), Room.Id("next"), Room.Id("Fay"), "Fay", "The next one", "promises-retrospective",
            [.. _room.Board.Sides.Select(side => new SideOrganization(side.Side, side.OrganizationId, "Renamed"))], "ABC234",
            FollowsWorkshopId: Room.WorkshopId, EarlierSides: _room.Board.Sides);
        Decide(command).OfType<WorkshopCreated>().Single().FollowsWorkshopId.ShouldBe(Room.WorkshopId);
        Should.Throw<RuleViolationException>(() => Decide(command with { Sides = [.. command.Sides.Skip(1)] })).Code.ShouldBe("OTHER_ORGANIZATIONS");

        IEnumerable<object> Decide(CreateWorkshop create) => CreateWorkshop.Decide(create, Workshop.Unborn, new(_room.Now, Principal.Nobody, null)).Events.Select(one => one.Data);
    }

    private static LastTime? Next(WorkshopBoard earlier) => LastTime.Of(new Room().Board, earlier, s_now);

    private Guid Promise(string who, string text, params CardDetailText[] details)
    {
        if (_room.Board.CurrentStepId is null)
        {
            _room.Start(Method.Promises, "promises");
        }

        _room.Send(who, new WriteCard(_room.Next(), Room.WorkshopId, _room.Board.CurrentStepId!.Value, Room.Id(text), text, null, null, details));
        return Room.Id(text);
    }
}
