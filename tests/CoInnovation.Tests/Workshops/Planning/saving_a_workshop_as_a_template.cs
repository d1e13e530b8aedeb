using System.Text.Json;
using CoInnovation.Tests.Backlog;
using CoInnovation.Tests.Organizations;
using CoInnovation.Tests.People;
using CoInnovation.Tests.Support;

namespace CoInnovation.Tests.Workshops.Planning;

/// <summary>By the API: who finds a template, and what a workshop made of it has.</summary>
public sealed class saving_a_workshop_as_a_template(PeopleHouse house) : IClassFixture<PeopleHouse>
{
    private const string Template = "template { id name description minutes audience organizationId mayChange }";
    private const string Own = "{ ownTemplates { id name minutes audience mayChange steps { method title prompt minutes visibility anonymous writers voteBudget maxPerCard selfVote sidePrompts { side prompt } pace { rounds topicMinutes } } } }";

    [Fact]
    public async Task a_guests_template_is_theirs_alone_and_makes_the_same_agenda()
    {
        var (maker, other) = (await house.Api.FacilitatorAsync(), await house.Api.FacilitatorAsync());
        var (workshopId, templateId) = (await WorkshopAsync(maker, "idea-sprint"), Guest.NewId());
        await maker.SendAsync("addStep", new { workshopId, stepId = Guest.NewId(), step = new { method = "SILENT_WRITING", title = "Causes", prompt = "Why?", minutes = 7, anonymous = true, writers = new[] { "CUSTOMER" }, voteBudget = 4, maxPerCard = 1, selfVote = false, sidePrompts = new[] { new { side = "CUSTOMER", prompt = "Why with us?" } }, pace = new { topicMinutes = 8 } } });
        var saved = await maker.SendAsync("saveTemplate", new { templateId, workshopId, name = "Causes", description = "For the second time" }, Template);
        saved.At("template").ToString().ShouldBe($$"""{"id":"{{templateId}}","name":"Causes","description":"For the second time","minutes":52,"audience":"MAKER","organizationId":null,"mayChange":true}""");

        (await NamesAsync(maker)).ShouldBe(["Causes"]);
        var step = (await maker.AskAsync(Own)).At("ownTemplates", 0, "steps").EnumerateArray().Last();
        step.ToString().ShouldBe("""{"method":"SILENT_WRITING","title":"Causes","prompt":"Why?","minutes":7,"visibility":"SILENT","anonymous":true,"writers":["CUSTOMER"],"voteBudget":4,"maxPerCard":1,"selfVote":false,"sidePrompts":[{"side":"CUSTOMER","prompt":"Why with us?"}],"pace":{"rounds":null,"topicMinutes":8}}""");
        var copy = await WorkshopAsync(maker, templateId.ToString());
        (await AgendaAsync(maker, copy)).ShouldBe(await AgendaAsync(maker, workshopId));

        (await NamesAsync(other)).ShouldBeEmpty();
        (await other.RefusedAsync("renameTemplate", new { templateId, name = "Mine", description = "" }, Template)).ShouldBe("TEMPLATE_NOT_FOUND");
        (await other.RefusedAsync("createWorkshop", Creating(templateId.ToString()))).ShouldBe("VALUE_OUT_OF_RANGE");
        (await other.RefusedAsync("saveTemplate", new { templateId = Guest.NewId(), workshopId, name = "Taken" }, Template)).ShouldBe("WORKSHOP_NOT_FOUND");
        (await house.Api.Guest().AskAsync("{ ownTemplates { id } }")).At("ownTemplates").EnumerateArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task it_is_renamed_removed_and_brought_back()
    {
        var maker = await house.Api.FacilitatorAsync();
        var (workshopId, templateId) = (await WorkshopAsync(maker, "idea-sprint"), Guest.NewId());
        await maker.SendAsync("saveTemplate", new { templateId, workshopId, name = "First" }, Template);
        await maker.SendAsync("renameTemplate", new { templateId, name = "Second", description = "Better" }, Template);
        (await NamesAsync(maker)).ShouldBe(["Second"]);

        (await maker.SendAsync("removeTemplate", new { templateId }, Template)).At("template").ValueKind.ShouldBe(JsonValueKind.Null);
        (await NamesAsync(maker)).ShouldBeEmpty();
        (await maker.RefusedAsync("createWorkshop", Creating(templateId.ToString()))).ShouldBe("VALUE_OUT_OF_RANGE");
        (await maker.SendAsync("bringBackTemplate", new { templateId }, Template)).At("template", "name").GetString().ShouldBe("Second");
        (await NamesAsync(maker)).ShouldBe(["Second"]);
    }

    [Fact]
    public async Task a_hundred_fit_and_no_more_also_by_bringing_one_back()
    {
        var maker = await house.Api.FacilitatorAsync();
        var (workshopId, first) = (await WorkshopAsync(maker, "idea-sprint"), Guest.NewId());
        object Named(Guid templateId) => new { templateId, workshopId, name = "One of many" };
        await maker.SendAsync("saveTemplate", Named(first), Template);
        await Task.WhenAll(Enumerable.Range(0, 98).Select(_ => maker.SendAsync("saveTemplate", Named(Guest.NewId()), Template)));

        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => maker.PayloadAsync("saveTemplate", Named(Guest.NewId()), Template)));
        answers.Select(answer => answer.GetProperty("errors").Texts("code").SingleOrDefault() ?? "saved").Order().ShouldBe(["saved", .. Enumerable.Repeat("TOO_MANY_TEMPLATES", 4)], ignoreOrder: true);

        await maker.SendAsync("removeTemplate", new { templateId = first }, Template);
        await maker.SendAsync("saveTemplate", Named(Guest.NewId()), Template);
        (await maker.RefusedAsync("bringBackTemplate", new { templateId = first }, Template)).ShouldBe("TOO_MANY_TEMPLATES");
    }

    [Fact]
    public async Task an_organizations_is_offered_to_its_members_and_looked_after_by_its_administrators()
    {
        var company = await Company.FoundAsync(house, "Templata");
        var (administrator, _) = await company.WithMemberAsync("ADMINISTRATOR");
        var (member, memberId) = await company.WithMemberAsync("MEMBER");
        var stranger = await Company.FoundAsync(house, "Stranger");
        var workshopId = await SeatedAsync(company.Owner);
        var templateId = Guest.NewId();
        (await company.Owner.SendAsync("saveTemplate", new { templateId, workshopId, name = "House style", organizationId = company.Id }, Template))
            .At("template", "audience").GetString().ShouldBe("ORGANIZATION");
        (await company.Owner.RefusedAsync("saveTemplate", new { templateId = Guest.NewId(), workshopId, name = "Yours", organizationId = stranger.Id }, Template)).ShouldBe("ORGANIZATION_NOT_FOUND");

        (await member.AskAsync(Own)).At("ownTemplates", 0, "mayChange").GetBoolean().ShouldBeFalse();
        (await member.RefusedAsync("removeTemplate", new { templateId }, Template)).ShouldBe("NOT_ALLOWED");
        (await NamesAsync(stranger.Owner)).ShouldBeEmpty();
        (await stranger.Owner.RefusedAsync("removeTemplate", new { templateId }, Template)).ShouldBe("TEMPLATE_NOT_FOUND");
        await administrator.SendAsync("renameTemplate", new { templateId, name = "House style 2", description = "" }, Template);
        (await NamesAsync(member)).ShouldBe(["House style 2"]);

        await company.Owner.SendAsync("removeMember", new { organizationId = company.Id, personId = memberId }, Company.Shown);
        (await NamesAsync(member)).ShouldBeEmpty();
    }

    [Fact]
    public async Task only_the_product_team_makes_one_for_everybody()
    {
        var (team, facilitator) = (await SampleWorkshop.ProductTeamAsync(house.Api), await house.Api.FacilitatorAsync());
        var (workshopId, templateId) = (await WorkshopAsync(team, "idea-sprint"), Guest.NewId());
        (await facilitator.RefusedAsync("saveTemplate", new { templateId, workshopId = await WorkshopAsync(facilitator, "idea-sprint"), name = "For all", forEverybody = true }, Template)).ShouldBe("NOT_ALLOWED");
        await team.SendAsync("saveTemplate", new { templateId, workshopId, name = "For all", forEverybody = true }, Template);

        (await NamesAsync(facilitator)).ShouldBe(["For all"]);
        (await facilitator.RefusedAsync("removeTemplate", new { templateId }, Template)).ShouldBe("NOT_ALLOWED");
        await team.SendAsync("removeTemplate", new { templateId }, Template);
        (await NamesAsync(facilitator)).ShouldBeEmpty();
    }

    private static object Creating(string templateId, Guid? workshopId = null) => new
    {
        workshopId = workshopId ?? Guest.NewId(),
        participantId = Guest.NewId(),
        facilitatorName = "Fay",
        title = "Templates",
        templateId,
        sides = new[] { new { side = "VENDOR", organization = "Northwind" }, new { side = "CUSTOMER", organization = "Harbor" } },
    };

    private static async Task<Guid> WorkshopAsync(Guest guest, string templateId)
    {
        var workshopId = Guest.NewId();
        await guest.SendAsync("createWorkshop", Creating(templateId, workshopId));
        return workshopId;
    }

    /// <summary>Whoever creates a workshop facilitates another one already.</summary>
    private async Task<Guid> SeatedAsync(Guest person)
    {
        var host = await house.Api.FacilitatorAsync();
        var workshopId = await WorkshopAsync(host, "idea-sprint");
        var links = (await host.AskAsync("query($id: ID!) { workshop(id: $id) { invitations { links { role url } } } }", new { id = workshopId })).At("workshop", "invitations", "links");
        await person.JoinAsync("Olga", secret: links.EnumerateArray().Single(link => link.At("role").GetString() == "FACILITATOR").At("url").GetString()!.Split('#')[1]);
        return workshopId;
    }

    private static async Task<IEnumerable<string?>> NamesAsync(Guest guest) => (await guest.AskAsync(Own)).At("ownTemplates").Texts("name");

    private static async Task<string> AgendaAsync(Guest guest, Guid id) =>
        (await guest.AskAsync("query($id: ID!) { workshop(id: $id) { agenda { method title prompt minutes visibility anonymous writers voteBudget maxPerCard selfVote sidePrompts { side prompt } pace { topicMinutes } state } } }", new { id })).At("workshop", "agenda").ToString();
}
