using System.Net;
using CoInnovation.Tests.Backlog;
using CoInnovation.Tests.People;
using CoInnovation.Tests.Support;

namespace CoInnovation.Tests.Platform.Languages;

/// <summary>By the API and a real mail server: whoever reads German is refused, written to and given files in German; everybody else as before.</summary>
public sealed class answering_in_german(PeopleHouse house) : IClassFixture<PeopleHouse>
{
    private const string Join = "mutation($input: JoinWorkshopInput!) { joinWorkshop(input: $input) { errors { message } } }";

    [Theory]
    [InlineData("de-DE,de;q=0.9,en;q=0.8", "Dieser Link oder Code führt nirgendwohin. Bitten Sie die Moderation um den neuen.")]
    [InlineData("fr,en;q=0.8", "This link or code leads nowhere any more. Ask the facilitator for the new one.")]
    [InlineData(null, "This link or code leads nowhere any more. Ask the facilitator for the new one.")]
    public async Task a_refusal_is_said_in_the_language_of_the_request(string? language, string expected)
    {
        var answer = await house.Api.GuestWho(speaks: language).AskAsync(Join, new { input = new { commandId = Guest.NewId(), participantId = Guest.NewId(), name = "Ada", code = "ABC234" } });
        answer.At("joinWorkshop", "errors").EnumerateArray().Single().At("message").GetString().ShouldBe(expected);
    }

    [Fact]
    public async Task an_address_that_a_browser_opens_by_itself_says_the_language_in_it()
    {
        var workshop = await SampleWorkshop.HoldAsync(house.Api, "In two languages");
        var german = await workshop.Facilitator.Scenario(_ => _.Get.Url($"/workshops/{workshop.Id}/export.md?language=de"));
        german.ShouldContain("- Anbieter: ");
        german.ShouldContain("(Konsens 0,");
        german.ShouldContain("## Dank an");
        var english = await workshop.Facilitator.Scenario(_ => _.Get.Url($"/workshops/{workshop.Id}/export.md"));
        english.ShouldContain("- Vendor: ");
        english.ShouldContain("(consensus 0.");
        var refused = await house.Api.Guest().Scenario(_ =>
        {
            _.Get.Url($"/workshops/{workshop.Id}/export.md?language=de");
            _.StatusCodeShouldBe(HttpStatusCode.NotFound);
        });
        refused.ShouldContain("Diesen Workshop gibt es nicht");
    }

    [Fact]
    public async Task tables_for_programs_are_the_same_in_every_language()
    {
        var workshop = await SampleWorkshop.HoldAsync(house.Api, "For programs");
        var german = await workshop.Facilitator.Scenario(_ => _.Get.Url($"/workshops/{workshop.Id}/export.csv?language=de"));
        german.ShouldBe(await workshop.Facilitator.Scenario(_ => _.Get.Url($"/workshops/{workshop.Id}/export.csv")));
    }

    [Fact]
    public async Task a_sign_in_code_is_mailed_in_the_language_of_the_browser_and_what_follows_in_that_of_the_account()
    {
        var (address, browser) = (PeopleHouse.NewAddress(), house.Api.GuestWho(speaks: "de"));
        await house.SignInAsync(browser, address);
        var code = (await house.Mail.ToAsync(address))[0];
        code.Message.Subject.ShouldBe("Ihr Anmeldecode für CoInnovation");
        code.Html.ShouldContain("<html lang=\"de\">");

        await browser.SendAsync("changeProfile", new { language = "DE", timeZone = "Europe/Berlin" }, "person { language }");
        await browser.SendAsync("makeRecoveryCodes", new { }, "codes");
        var news = (await house.Mail.ToAsync(address, count: 2))[1];
        news.Message.Subject.ShouldBe("Neue Wiederherstellungscodes für Ihr CoInnovation-Konto");
        news.Text.ShouldContain(" Uhr (Europe/Berlin)");
    }

    [Fact]
    public async Task a_summary_is_mailed_in_the_language_in_which_it_was_asked_for()
    {
        var (workshop, address) = (await SampleWorkshop.HoldAsync(house.Api, "Auf Deutsch"), PeopleHouse.NewAddress());
        await workshop.Customer.SendAsync("askForSummary", new { workshopId = workshop.Id, email = address, language = "DE" });
        await workshop.Facilitator.SendAsync("noteDecision", new { workshopId = workshop.Id, decisionId = Guest.NewId(), text = "Billing first" });
        await workshop.Facilitator.SendAsync("closeWorkshop", new { workshopId = workshop.Id });
        var mail = (await house.Mail.ToAsync(address)).ShouldHaveSingleItem();
        mail.Message.Subject.ShouldBe("Zusammenfassung: Auf Deutsch");
        mail.Text.ShouldContain("Entscheidungen\n  - Billing first");
    }

    [Fact]
    public async Task a_workshop_is_made_of_a_template_in_the_language_that_is_asked_for()
    {
        var facilitator = await house.Api.FacilitatorAsync();
        (await house.Api.GuestWho(speaks: "de").AskAsync("{ templates { name } }")).At("templates").EnumerateArray().First().At("name").GetString().ShouldBe("Vom Problem zur Zusage");
        var workshopId = Guest.NewId();
        var created = await facilitator.SendAsync(
            "createWorkshop",
            new
            {
                workshopId,
                participantId = Guest.NewId(),
                facilitatorName = "Fay",
                title = "Auf Deutsch",
                templateId = "pain-to-promise",
                sides = new[] { new { side = "VENDOR", organization = "V" } },
                language = "DE",
            },
            "workshop { agenda { title } }");
        created.At("workshop", "agenda").EnumerateArray().Select(step => step.At("title").GetString()).Skip(1).First().ShouldBe("Offene Zusagen");
    }
}
