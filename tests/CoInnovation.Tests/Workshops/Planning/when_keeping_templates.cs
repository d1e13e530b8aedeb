using CoInnovation.Api.Organizations;
using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Workshops;
using CoInnovation.Api.Workshops.Planning;
using CoInnovation.EventStore.Deciding;
using CoInnovation.EventStore.Sealing;

namespace CoInnovation.Tests.Workshops.Planning;

public sealed class when_keeping_templates
{
    private static readonly DateTimeOffset Now = new(2026, 11, 27, 9, 0, 0, TimeSpan.Zero);
    private static readonly Guid Company = Room.Id("company");
    private static readonly Seat Seat = new("default", Room.WorkshopId, Room.Id("Fay"), Side: null, ParticipantRole.Facilitator);
    private static readonly Principal Guest = Principal.Nobody with { Seats = [Seat] };
    private static readonly Principal Member = Of("member", MemberRole.Member);
    private static readonly Principal Administrator = Of("administrator", MemberRole.Administrator);
    private static readonly Principal Team = Guest with { IsProductTeam = true };
    private static readonly StepSettings Pains = new(Method.SilentWriting, "Pains", "What hurts?", 12, Visibility.Silent, Anonymous: true, [Side.Customer]);

    private static SaveTemplate Command => new(Room.Id("command"), Room.Id("template"), Room.WorkshopId, " Kick-off ", "", OrganizationId: null, ForEverybody: false, [PainsBy(Seat)]);

    [Fact]
    public void it_holds_the_steps_with_all_their_rules_sealed_for_whoever_it_belongs_to()
    {
        var saved = Save(Command with { OrganizationId = Company, Steps = [PainsBy(Member.Seats[0])] }, Member);

        (saved.OrganizationId, saved.HolderId, saved.MadeBy, saved.Name.Text).ShouldBe((Company, null, Room.Id("member"), "Kick-off"));
        var step = saved.Steps.ShouldHaveSingleItem();
        (step.Method, step.Title.Text, step.Prompt.Text, step.Minutes, step.Visibility, step.Anonymous).ShouldBe((Method.SilentWriting, "Pains", "What hurts?", 12, Visibility.Silent, true));
        step.Writers.ShouldBe([Side.Customer]);
        foreach (var text in (Sealed[])[saved.Name, saved.Description, step.Title, step.Prompt])
        {
            text.OwnerId.ShouldBe(OrganizationAccount.SealOwnerOf(Company));
        }

        Save(Command, Guest).Name.OwnerId.ShouldBe(Seat.ParticipantId);
        Save(Command, Member).Name.OwnerId.ShouldBe(Room.Id("member"));
        Save(Command with { ForEverybody = true }, Team).Name.OwnerId.ShouldBe(ProductTeam.OwnerId);
    }

    [Fact]
    public void what_others_wrote_of_it_stays_theirs()
    {
        var step = PainsBy(Seat) with { Prompt = Sealed.Of(Room.Id("another facilitator"), "What keeps you up?") };
        var saved = Save(Command with { OrganizationId = Company, Steps = [step] }, Guest with { PersonId = Room.Id("member"), Memberships = Member.Memberships }).Steps.ShouldHaveSingleItem();
        saved.Title.OwnerId.ShouldBe(OrganizationAccount.SealOwnerOf(Company));
        saved.Prompt.ShouldBe(step.Prompt);
    }

    [Fact]
    public void it_is_used_and_changed_by_those_to_whom_it_belongs()
    {
        var (company, own, everybody) = (Saved(Command with { OrganizationId = Company }, Member), Saved(Command, Guest), Saved(Command with { ForEverybody = true }, Team));

        Who(company, owner => owner.MayUse).ShouldBe("member administrator colleague");
        Who(company, owner => owner.MayChange).ShouldBe("member administrator");
        Who(own, owner => owner.MayUse).ShouldBe("guest team");
        Who(everybody, owner => owner.MayUse).ShouldBe("guest team other");
        Who(everybody, owner => owner.MayChange).ShouldBe("team");

        static string Who(OwnTemplate template, Func<TemplateOwner, Func<Principal, bool>> may) => string.Join(' ', new (string Name, Principal Principal)[]
        {
            ("nobody", Principal.Nobody), ("guest", Guest), ("team", Team), ("other", Principal.Nobody with { Seats = [Seat with { ParticipantId = Room.Id("other") }] }), ("member", Member with { Seats = [] }),
            ("administrator", Administrator with { Seats = [] }), ("colleague", Of("colleague", MemberRole.Member) with { Seats = [] }),
            ("stranger", Of("stranger", MemberRole.Owner) with { Seats = [], Memberships = [new Membership(Room.Id("elsewhere"), MemberRole.Owner)] }),
        }.Where(one => may(template.Owner!)(one.Principal)).Select(one => one.Name));
    }

    [Fact]
    public void it_is_refused_without_a_name_steps_or_rights()
    {
        Refused(() => Save(Command with { Name = " " }, Guest)).ShouldBe("TEXT_EMPTY");
        Refused(() => Save(Command with { Steps = [] }, Guest)).ShouldBe("VALUE_OUT_OF_RANGE");
        Refused(() => Save(Command with { OrganizationId = Company, ForEverybody = true }, Member)).ShouldBe("VALUE_OUT_OF_RANGE");
        Refused(() => Save(Command with { OrganizationId = Company }, Guest)).ShouldBe("ORGANIZATION_NOT_FOUND");
        Refused(() => Save(Command with { ForEverybody = true }, Guest)).ShouldBe("NOT_ALLOWED");
        Refused(() => SaveTemplate.Decide(Command, Saved(Command, Guest), Context(Guest))).ShouldBe("ID_TAKEN");
    }

    [Fact]
    public void it_is_renamed_removed_and_brought_back_by_those_who_may_change_it()
    {
        var template = Saved(Command with { OrganizationId = Company }, Member);
        RenameTemplate rename = new(Room.Id("c"), Room.Id("template"), "Opening", "For new customers");
        RemoveTemplate remove = new(Room.Id("c"), Room.Id("template"));
        BringBackTemplate back = new(Room.Id("c"), Room.Id("template"));

        var renamed = Next(template, RenameTemplate.Decide(rename, template, Context(Administrator)));
        (renamed.Saved!.Name.Text, renamed.Saved.Description.Text).ShouldBe(("Opening", "For new customers"));
        RenameTemplate.Decide(rename, renamed, Context(Member)).Events.ShouldBeEmpty();
        BringBackTemplate.Decide(back, renamed, Context(Member)).Events.ShouldBeEmpty();

        var removed = Next(renamed, RemoveTemplate.Decide(remove, renamed, Context(Member)));
        removed.IsRemoved.ShouldBeTrue();
        RemoveTemplate.Decide(remove, removed, Context(Member)).Events.ShouldBeEmpty();
        Refused(() => RenameTemplate.Decide(rename with { Name = "Gone" }, removed, Context(Member))).ShouldBe("TEMPLATE_NOT_FOUND");
        Next(removed, BringBackTemplate.Decide(back, removed, Context(Member))).ShouldBe(renamed);

        Refused(() => RemoveTemplate.Decide(remove, template, Context(Of("colleague", MemberRole.Member)))).ShouldBe("NOT_ALLOWED");
        Refused(() => RemoveTemplate.Decide(remove, template, Context(Guest))).ShouldBe("TEMPLATE_NOT_FOUND");
        Refused(() => RemoveTemplate.Decide(remove, OwnTemplate.None, Context(Member))).ShouldBe("TEMPLATE_NOT_FOUND");
    }

    [Fact]
    public void a_workshop_made_of_it_has_its_agenda_and_says_no_more_of_it()
    {
        var command = new CreateWorkshop(
            Room.Id("c"), Room.WorkshopId, Room.Id("Fay"), "Fay", "Title", Room.Id("template").ToString(), [new SideOrganization(Side.Vendor, Room.Id("v"), "V")], "ABC234",
            new Template("own", "Kick-off", "", [Pains]));

        var created = (WorkshopCreated)CreateWorkshop.Decide(command, Workshop.Unborn, Context(Guest)).Events[0].Data;
        created.TemplateId.ShouldBe("own");
        created.Steps.ShouldHaveSingleItem().Title.ShouldBe(Sealed.Of(Room.Id("Fay"), "Pains"));
        Refused(() => CreateWorkshop.Decide(command with { OwnTemplate = null }, Workshop.Unborn, Context(Guest))).ShouldBe("VALUE_OUT_OF_RANGE");
    }

    private static Step PainsBy(Seat seat) => Step.Planned(Pains.Plan(Room.Id("step"), seat.ParticipantId));

    private static Principal Of(string person, MemberRole role) => Guest with { PersonId = Room.Id(person), Memberships = [new Membership(Company, role)], Seats = [Seat with { ParticipantId = Room.Id($"seat of {person}") }] };

    private static CommandContext Context(Principal principal) => new(Now, principal, Seat: null);

    private static TemplateSaved Save(SaveTemplate command, Principal principal) => (TemplateSaved)SaveTemplate.Decide(command, OwnTemplate.None, Context(principal)).Events.Single().Data;

    private static OwnTemplate Saved(SaveTemplate command, Principal principal) => OwnTemplate.None.Apply(Save(command, principal));

    private static OwnTemplate Next(OwnTemplate template, Decision decision) => template.Apply((TemplateEvent)decision.Events.ShouldHaveSingleItem().Data);

    private static string Refused(Action decide) => Should.Throw<CodedException>(decide).Code;
}
