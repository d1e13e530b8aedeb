using CoInnovation.Api.Ideas;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Platform.Languages;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Workshops;
using CoInnovation.Api.Workshops.Methods;
using CoInnovation.EventStore.Sealing;

namespace CoInnovation.Tests.Workshops;

public sealed class when_creating_a_workshop
{
    private readonly Room _room = new();

    [Fact]
    public void it_has_the_templates_agenda_its_sides_and_a_facilitator()
    {
        var board = _room.Board;
        board.State.ShouldBe(WorkshopState.Planned);
        board.Title!.Text.ShouldBe("Pain to promise");
        board.Sides.Select(side => (side.Side, side.OrganizationName.Text))
            .ShouldBe([(Side.Vendor, "Vendor Inc"), (Side.Customer, "Customer Inc"), (Side.Partner, "Partner Inc")]);
        board.Agenda.Select(step => step.Minutes).ShouldBe([5, 10, 10, 15, 5, 10, 10, 5, 10, 10]);
        board.Agenda.Select(step => step.StepId).Distinct().Count().ShouldBe(10);
        board.Participants[0].Role.ShouldBe(ParticipantRole.Facilitator);
        _room.State.Facilitators.Slice.ShouldBe(new Facilitation("ABC234", 1));
    }

    [Fact]
    public void what_is_typed_is_sealed_for_the_one_who_typed_it_and_names_of_organizations_for_those()
    {
        var created = _room.History.OfType<WorkshopCreated>().Single();
        created.Title.OwnerId.ShouldBe(Room.Id("Fay"));
        created.Sides[0].OrganizationName.OwnerId.ShouldBe(Room.Id("Vendor organization"));
    }

    [Fact]
    public void its_id_must_be_new() => _room.Refuse("ID_TAKEN", "Fay", Command());

    [Fact]
    public void nor_may_it_be_the_id_of_a_pain_point_or_an_idea()
    {
        var taken = WorkshopsModule.Stream.Apply(Workshop.Unborn, new IdeaStatusChanged(IdeaStatus.Shortlisted, Sealed.Of(Room.Id("p"), "Soon"), _room.Now), null!);
        var refused = Should.Throw<InvalidInputException>(() => CreateWorkshop.Decide(Command(), taken, new(_room.Now, Principal.Nobody, null)));
        refused.Code.ShouldBe("ID_TAKEN");
        refused.Message.ShouldNotContain("id");
    }

    [Fact]
    public async Task a_code_that_leads_elsewhere_already_is_drawn_again()
    {
        List<string> drawn = [];
        var code = await JoinCodes.DrawAsync(one =>
        {
            drawn.Add(one);
            return Task.FromResult(drawn.Count < 3);
        });
        drawn.Count.ShouldBe(3);
        code.ShouldBe(drawn[^1]);
    }

    [Theory]
    [InlineData("no-such-template", "Title", 1, "VALUE_OUT_OF_RANGE", "templateId")]
    [InlineData("pain-to-promise", " ", 1, "TEXT_EMPTY", "title")]
    [InlineData("pain-to-promise", "Title", 0, "VALUE_OUT_OF_RANGE", "sides")]
    [InlineData("pain-to-promise", "Title", 2, "VALUE_OUT_OF_RANGE", "sides")]
    public void it_needs_a_template_a_title_and_each_side_once(string template, string title, int vendors, string code, string field)
    {
        var command = Command() with { TemplateId = template, Title = title, Sides = [.. Enumerable.Repeat(new SideOrganization(Side.Vendor, Room.Id("v"), "V"), vendors)] };
        var refused = Should.Throw<InvalidInputException>(() => CreateWorkshop.Decide(command, Workshop.Unborn, new(_room.Now, Principal.Nobody, null)));
        refused.Code.ShouldBe(code);
        refused.Path.ShouldBe([field]);
    }

    [Fact]
    public void a_renamed_workshop_has_the_new_title_once()
    {
        _room.Send("Fay", new RenameWorkshop(_room.Next(), Room.WorkshopId, " Harbor ")).ShouldHaveSingleItem();
        _room.Board.Title!.Text.ShouldBe("Harbor");
        _room.Send("Fay", new RenameWorkshop(_room.Next(), Room.WorkshopId, "Harbor")).ShouldBeEmpty();
        _room.Refuse("TEXT_TOO_LONG", "Fay", new RenameWorkshop(_room.Next(), Room.WorkshopId, new string('x', 121)));
        _room.Refuse("NOT_ALLOWED", "Vendor 1", new RenameWorkshop(_room.Next(), Room.WorkshopId, "Mine"));
    }

    private CreateWorkshop Command() => new(
        _room.Next(), Room.WorkshopId, Room.Id("Fay"), "Fay", "Title", "pain-to-promise", [new SideOrganization(Side.Vendor, Room.Id("v"), "V")], "ABC234");
}

public sealed class choosing_a_template
{
    [Fact]
    public void pain_to_promise_takes_ninety_minutes() => Templates.Find("pain-to-promise", Language.En)!.Minutes.ShouldBe(90);

    [Fact]
    public void its_sheets_go_round_twice_in_one_step()
    {
        var step = Templates.Find("pain-to-promise", Language.En)!.Steps.Where(one => one.Method == Method.Brainwriting).ShouldHaveSingleItem();
        (step.Minutes, step.Visibility, step.Pace).ShouldBe((10, null, new StepPace(Rounds: 2)));
    }

    [Theory]
    [InlineData("idea-sprint", 45)]
    [InlineData("promises-retrospective", 60)]
    public void the_others_take_what_their_names_say(string id, int minutes) => Templates.Find(id, Language.En)!.Minutes.ShouldBe(minutes);

    [Theory]
    [InlineData(Language.En)]
    [InlineData(Language.De)]
    public void every_template_makes_a_workshop(Language language)
    {
        Templates.In(language).Count.ShouldBe(4);
        foreach (var template in Templates.In(language))
        {
            CreateWorkshop.Decide(
                new CreateWorkshop(Room.Id("c"), Room.WorkshopId, Room.Id("Fay"), "Fay", "Title", template.Id, [new SideOrganization(Side.Vendor, Room.Id("v"), "V")], "ABC234", Language: language),
                Workshop.Unborn,
                new(DateTimeOffset.UnixEpoch, Principal.Nobody, null)).Events.Count.ShouldBe(3);
        }
    }

    [Fact]
    public void every_method_has_its_rule() => Enum.GetValues<Method>().ShouldAllBe(method => method.Shape().Minutes > 0);
}
