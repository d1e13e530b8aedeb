using System.Text.Json;
using CoInnovation.Api.Platform.Hosting;
using CoInnovation.Api.Summaries;
using CoInnovation.EventStore.Tailing;
using CoInnovation.EventStore.Walls;
using CoInnovation.Tests.Backlog;
using CoInnovation.Tests.People;
using CoInnovation.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CoInnovation.Tests.Summaries;

/// <summary>By the API and a real mail server: who gets a summary, when, and what is in it.</summary>
public sealed class mailing_summaries(PeopleHouse house) : IClassFixture<PeopleHouse>
{
    private const string Wish = "workshop { summaryMail { email mailedAt } }";

    [Fact]
    public async Task those_who_agreed_get_it_once_after_the_close()
    {
        var (workshop, vendor) = (await SampleWorkshop.HoldAsync(house.Api, "Mailed <summary>"), PeopleHouse.NewAddress());
        var customer = PeopleHouse.NewAddress();
        (await workshop.Customer.SendAsync("askForSummary", new { workshopId = workshop.Id, email = customer.ToUpperInvariant() }, Wish)).At("workshop", "summaryMail").ToString()
            .ShouldBe($$"""{"email":"{{customer}}","mailedAt":null}""");
        await workshop.Vendor.SendAsync("askForSummary", new { workshopId = workshop.Id, email = vendor }, Wish);
        await workshop.Vendor.SendAsync("takeSummaryBack", new { workshopId = workshop.Id }, Wish);
        (await WishAsync(workshop.Facilitator, workshop.Id)).ValueKind.ShouldBe(JsonValueKind.Null);
        await workshop.Facilitator.SendAsync("noteDecision", new { workshopId = workshop.Id, decisionId = Guest.NewId(), text = "Billing first <b>" });
        await VoteAloneAsync(workshop);
        house.Mail.Mails.ShouldNotContain(mail => mail.To.Contains(customer));

        await workshop.Facilitator.SendAsync("closeWorkshop", new { workshopId = workshop.Id });
        var mail = (await house.Mail.ToAsync(customer)).ShouldHaveSingleItem();
        mail.Message.Subject.ShouldBe("Summary: Mailed <summary>");
        mail.Text.ShouldContain("  - Billing first <b>");
        mail.Text.ShouldContain($"/workshops/{workshop.Id}/summary");
        // Of the vote of one nothing is shown, and so nothing won.
        mail.Text.ShouldContain("What won: Everything");
        mail.Text.ShouldNotContain("What won: Alone");
        mail.Html.ShouldContain("<li>Billing first &lt;b&gt;</li>");
        mail.Html.ShouldNotContain("<summary>");
        await Wait.UntilAsync(async () => (await WishAsync(workshop.Customer, workshop.Id)).At("mailedAt").ValueKind == JsonValueKind.String);
        (await workshop.Customer.RefusedAsync("takeSummaryBack", new { workshopId = workshop.Id }, Wish)).ShouldBe("SUMMARY_MAILED");

        // Another close mails nobody twice. Whoever asks after it gets it at once; by then the second close has been heard of as well.
        await workshop.Facilitator.SendAsync("reopenWorkshop", new { workshopId = workshop.Id });
        await workshop.Facilitator.SendAsync("closeWorkshop", new { workshopId = workshop.Id });
        await workshop.Vendor.SendAsync("askForSummary", new { workshopId = workshop.Id, email = vendor }, Wish);
        await house.Mail.ToAsync(vendor);
        house.Mail.Mails.Count(one => one.To.Contains(customer)).ShouldBe(1);
    }

    private static async Task VoteAloneAsync(SampleWorkshop workshop)
    {
        var (stepId, roundId) = (Guest.NewId(), Guest.NewId());
        await workshop.Facilitator.SendAsync("addStep", new { workshopId = workshop.Id, stepId, step = new { method = "DOT_VOTING", title = "Alone", minutes = 5 } });
        await workshop.Facilitator.SendAsync("startStep", new { workshopId = workshop.Id, stepId });
        await workshop.Facilitator.SendAsync("openVotingRound", new { workshopId = workshop.Id, stepId, roundId, method = "DOTS", cardIds = new[] { workshop.Favorite, workshop.Divided } });
        await workshop.Vendor.SendAsync("placeDots", new { workshopId = workshop.Id, roundId, cardId = workshop.Divided, dots = 1 });
        await workshop.Facilitator.SendAsync("closeVotingRound", new { workshopId = workshop.Id, roundId });
    }

    [Fact]
    public async Task whoever_has_an_account_need_not_say_where_to()
    {
        var workshop = await SampleWorkshop.HoldAsync(house.Api, "To my account");
        (await workshop.Customer.RefusedAsync("askForSummary", new { workshopId = workshop.Id }, Wish)).ShouldBe("EMAIL_INVALID");
        var address = PeopleHouse.NewAddress();
        await house.SignInAsync(workshop.Customer, address);
        (await workshop.Customer.SendAsync("askForSummary", new { workshopId = workshop.Id }, Wish)).At("workshop", "summaryMail", "email").GetString().ShouldBe(address);
        (await workshop.Customer.RefusedAsync("askForSummary", new { workshopId = workshop.Id, email = "no address" }, Wish)).ShouldBe("EMAIL_INVALID");
    }

    [Fact]
    public async Task who_left_or_was_erased_gets_none()
    {
        var workshop = await SampleWorkshop.HoldAsync(house.Api, "Gone");
        var (left, erased, stays) = (PeopleHouse.NewAddress(), PeopleHouse.NewAddress(), PeopleHouse.NewAddress());
        await workshop.Customer.SendAsync("askForSummary", new { workshopId = workshop.Id, email = left }, Wish);
        await workshop.Customer.SendAsync("leaveWorkshop", new { workshopId = workshop.Id });
        await workshop.Vendor.SendAsync("askForSummary", new { workshopId = workshop.Id, email = erased }, Wish);
        await workshop.Vendor.SendAsync("eraseParticipant", new { workshopId = workshop.Id, participantId = workshop.Vendor.ParticipantId });
        await workshop.Facilitator.SendAsync("askForSummary", new { workshopId = workshop.Id, email = stays }, Wish);
        (await workshop.Customer.RefusedAsync("askForSummary", new { workshopId = workshop.Id, email = left }, Wish)).ShouldBeOneOf("WORKSHOP_NOT_FOUND", "AUTH_NOT_AUTHORIZED");

        await workshop.Facilitator.SendAsync("closeWorkshop", new { workshopId = workshop.Id });
        await house.Mail.ToAsync(stays);
        house.Mail.Mails.SelectMany(mail => mail.To).ShouldNotContain(to => to == left || to == erased);
    }

    [Fact]
    public async Task what_is_erased_while_a_mail_waits_does_not_leave_with_it()
    {
        var workshop = await SampleWorkshop.HoldAsync(house.Api, "Waiting");
        var (erased, stays) = (PeopleHouse.NewAddress(), PeopleHouse.NewAddress());
        await workshop.Vendor.SendAsync("askForSummary", new { workshopId = workshop.Id, email = erased }, Wish);
        await workshop.Facilitator.SendAsync("askForSummary", new { workshopId = workshop.Id, email = stays }, Wish);
        house.Mail.Refuse = command => command.StartsWith("RCPT", StringComparison.OrdinalIgnoreCase) ? "451 Later" : null;
        await workshop.Facilitator.SendAsync("closeWorkshop", new { workshopId = workshop.Id });
        await Wait.UntilAsync(async () => await WaitingAsync() == 2);

        await workshop.Vendor.SendAsync("eraseParticipant", new { workshopId = workshop.Id, participantId = workshop.Vendor.ParticipantId });
        await Wait.UntilAsync(async () => await WaitingAsync() == 1);
        house.Mail.Refuse = null;

        var mail = (await house.Mail.ToAsync(stays)).ShouldHaveSingleItem();
        mail.Text.ShouldContain("Invoices arrive twice");
        mail.Text.ShouldNotContain("One invoice a month");
        house.Mail.Mails.SelectMany(one => one.To).ShouldNotContain(erased);
    }

    [Fact]
    public async Task promises_of_last_time_stand_in_it_and_are_gone_once_they_are_erased_there()
    {
        var earlier = await SampleWorkshop.HoldAsync(house.Api, "Last spring");
        await PromiseAsync(earlier.Vendor, "One invoice a month");
        await PromiseAsync(earlier.Customer, "A list of the double ones");
        var workshopId = Guest.NewId();
        await earlier.Facilitator.SendAsync("createWorkshop", new
        {
            workshopId,
            participantId = Guest.NewId(),
            facilitatorName = "Fay",
            title = "This autumn",
            templateId = "promises-retrospective",
            followsWorkshopId = earlier.Id,
            sides = new[] { new { side = "VENDOR", organization = "Northwind Software" }, new { side = "CUSTOMER", organization = "Harbor Hospital" } },
        });
        var address = PeopleHouse.NewAddress();
        earlier.Facilitator.ParticipantId = null;
        await earlier.Facilitator.SendAsync("askForSummary", new { workshopId, email = address }, Wish);
        house.Mail.Refuse = command => command.StartsWith("RCPT", StringComparison.OrdinalIgnoreCase) ? "451 Later" : null;
        await earlier.Facilitator.SendAsync("closeWorkshop", new { workshopId });
        await Wait.UntilAsync(async () => await WaitingAsync() == 1);

        // While it waits, somebody erases in the other workshop what they promised there.
        await earlier.Customer.SendAsync("eraseParticipant", new { workshopId = earlier.Id, participantId = earlier.Customer.ParticipantId });
        await Wait.UntilAsync(async () => !(await earlier.Facilitator.AskAsync("query($id: ID!) { workshop(id: $id) { lastTime { promises { text } } } }", new { id = workshopId }))
            .ToString().Contains("A list of the double ones", StringComparison.Ordinal));
        var heard = house.Api.Services.GetRequiredService<Tail>().Position;
        (await house.Api.Services.GetRequiredService<Backbone>().Daemon.WaitForAsync("summary-mails", heard, Bounds.OfAWait, TestContext.Current.CancellationToken)).ShouldBeTrue();
        house.Mail.Refuse = null;

        var mail = (await house.Mail.ToAsync(address)).ShouldHaveSingleItem();
        mail.Text.ReplaceLineEndings("\n").ShouldContain("Promises of last time\n  - One invoice a month (Vera), due 31 January 2026, overdue");
        mail.Text.ShouldNotContain("A list of the double ones");

        async Task PromiseAsync(Guest who, string text)
        {
            var stepId = Guest.NewId();
            await earlier.Facilitator.SendAsync("addStep", new { workshopId = earlier.Id, stepId, step = new { method = "PROMISES", title = "Promises", minutes = 10, visibility = "OPEN" } });
            await earlier.Facilitator.SendAsync("startStep", new { workshopId = earlier.Id, stepId });
            await who.SendAsync("writeCard", new { workshopId = earlier.Id, stepId, cardId = Guest.NewId(), text, details = new[] { new { field = "DUE_ON", value = "2026-01-31" } } });
        }
    }

    [Fact]
    public async Task an_address_is_asked_for_so_often_a_day()
    {
        var (workshop, address) = (await SampleWorkshop.HoldAsync(house.Api, "Too often"), PeopleHouse.NewAddress());
        for (var time = 0; time < SummaryIndex.MostToAddress; time++)
        {
            await workshop.Customer.SendAsync("askForSummary", new { workshopId = workshop.Id, email = address }, Wish);
            await workshop.Customer.SendAsync("takeSummaryBack", new { workshopId = workshop.Id }, Wish);
        }

        (await workshop.Vendor.RefusedAsync("askForSummary", new { workshopId = workshop.Id, email = address }, Wish)).ShouldBe("TOO_MANY_MAILS");
        await workshop.Vendor.SendAsync("askForSummary", new { workshopId = workshop.Id, email = PeopleHouse.NewAddress() }, Wish);
    }

    /// <summary>How many mails have not left.</summary>
    private async Task<long> WaitingAsync()
    {
        await using var command = house.Api.Services.GetRequiredService<ProjectorDatabase>().CreateCommand("SELECT count(*) FROM mail.outbox");
        return (long)(await command.ExecuteScalarAsync())!;
    }

    private static async Task<JsonElement> WishAsync(Guest guest, Guid id) =>
        (await guest.AskAsync("query($id: ID!) { workshop(id: $id) { summaryMail { email mailedAt } } }", new { id })).At("workshop", "summaryMail");
}
