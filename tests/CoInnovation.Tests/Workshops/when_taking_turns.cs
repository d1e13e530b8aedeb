using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Workshops;
using CoInnovation.Api.Workshops.TakingTurns;

namespace CoInnovation.Tests.Workshops;

public sealed class when_taking_turns
{
    private readonly Room _room = new(Side.Vendor, Side.Customer);

    private string? Speaker => _room.Board.Turn is { } turn ? _room.Board.Participants.Single(one => one.ParticipantId == turn.ParticipantId).Name.Text : null;

    [Fact]
    public void sides_alternate_and_everybody_speaks_once_until_the_round_ends()
    {
        _room.Start(Method.CheckIn);
        List<string?> spoke = [];
        for (Pass("Fay"); Speaker is not null; Pass(Speaker!))
        {
            spoke.Add(Speaker);
        }

        spoke.ShouldBe(["Vendor 1", "Customer 1", "Vendor 2", "Customer 2", "Vendor 3", "Customer 3"]);
        _room.History[^1].ShouldBeOfType<TurnsEnded>();
    }

    [Fact]
    public void each_turn_is_as_long_as_the_first()
    {
        _room.Start(Method.CrazyEights);
        Pass("Fay", seconds: 120);
        _room.Now = _room.Now.AddSeconds(200);
        Pass("Vendor 1");
        _room.Board.Turn.ShouldNotBeNull().ShouldSatisfyAllConditions(turn => turn.Seconds.ShouldBe(120), turn => turn.EndsAt.ShouldBe(_room.Now.AddSeconds(120)));
    }

    [Fact]
    public void two_who_pass_it_on_at_once_pass_it_once()
    {
        _room.Start(Method.CheckIn);
        Pass("Fay");
        var from = _room.Board.Turn!.ParticipantId;
        Pass("Vendor 1");
        _room.Send("Fay", new PassTurn(_room.Next(), Room.WorkshopId, from, null, null)).ShouldBeEmpty();
        Speaker.ShouldBe("Customer 1");
    }

    [Fact]
    public void a_facilitator_calls_anybody_up_again_too()
    {
        _room.Start(Method.CheckIn);
        Pass("Fay");
        Pass("Vendor 1");
        _room.Send("Fay", new PassTurn(_room.Next(), Room.WorkshopId, Room.Id("Customer 1"), Room.Id("Vendor 1"), null));
        Speaker.ShouldBe("Vendor 1");
        _room.Board.Turn!.SpokenIds.ShouldBe([Room.Id("Customer 1")]);
        _room.Refuse("PARTICIPANT_NOT_FOUND", "Fay", new PassTurn(_room.Next(), Room.WorkshopId, Room.Id("Vendor 1"), Room.Id("nobody"), null));
    }

    [Fact]
    public void nobody_else_passes_it_on_and_in_anonymous_steps_nobody_is_called_up()
    {
        _room.Start(Method.CheckIn);
        Pass("Fay");
        var from = _room.Board.Turn!.ParticipantId;
        _room.Refuse("NOT_YOUR_TURN", "Customer 1", new PassTurn(_room.Next(), Room.WorkshopId, from, null, null));
        _room.Refuse("NOT_YOUR_TURN", "Vendor 1", new PassTurn(_room.Next(), Room.WorkshopId, from, Room.Id("Vendor 2"), null));
        _room.Refuse("VALUE_OUT_OF_RANGE", "Fay", new PassTurn(_room.Next(), Room.WorkshopId, from, null, 5));
        _room.Refuse("NOT_ALLOWED", "Vendor 1", new EndTurns(_room.Next(), Room.WorkshopId));
        _room.Start(Method.CheckIn, "secret", anonymous: true);
        _room.Board.Turn.ShouldBeNull("it ended with its step");
        _room.Refuse("STEP_IS_ANONYMOUS", "Fay", new PassTurn(_room.Next(), Room.WorkshopId, null, null, null));
    }

    [Fact]
    public void without_anybody_there_is_no_round()
    {
        _room.Start(Method.CheckIn);
        foreach (var one in _room.Board.Participants.Where(one => one.Role == ParticipantRole.Contributor).ToList())
        {
            _room.Send(one.Name.Text, new LeaveWorkshop(_room.Next(), Room.WorkshopId));
        }

        _room.Refuse("NOBODY_TO_SPEAK", "Fay", new PassTurn(_room.Next(), Room.WorkshopId, null, null, null));
        _room.Send("Fay", new EndTurns(_room.Next(), Room.WorkshopId)).ShouldBeEmpty();
    }

    private void Pass(string who, int? seconds = null) => _room.Send(who, new PassTurn(_room.Next(), Room.WorkshopId, _room.Board.Turn?.ParticipantId, null, seconds));
}
