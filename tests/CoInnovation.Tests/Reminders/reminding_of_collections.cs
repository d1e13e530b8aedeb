using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using CoInnovation.Api.Platform.Hosting;
using CoInnovation.Api.Platform.Mail;
using CoInnovation.Api.Platform.Wire;
using CoInnovation.Api.Reminders;
using CoInnovation.EventStore.Walls;
using CoInnovation.Tests.Backlog;
using CoInnovation.Tests.People;
using CoInnovation.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CoInnovation.Tests.Reminders;

/// <summary>By the API, its own clock and a real mail server: who is reminded of a collection, when, and what they read.</summary>
public sealed partial class reminding_of_collections(PeopleHouse house) : IClassFixture<PeopleHouse>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static DateTimeOffset Now => TimeProvider.System.GetUtcNow();

    private NpgsqlDataSource Database => house.Api.Services.GetRequiredService<Database>().Owner;

    [Fact]
    public async Task those_with_an_account_are_told_once_what_is_asked_until_when_by_their_own_clock()
    {
        var (workshop, customer, vendor) = await PrepareAsync("Told <once>");
        var (step, until) = (await workshop.AddAsync("What <hurts>?"), Now.AddDays(3));
        await workshop.CollectAsync(step, until, atOpening: true, beforeEnd: true);

        var mail = (await house.Mail.ToAsync(customer, count: 2))[^1];
        mail.Message.Subject.ShouldBe("You can write already: Told <once>");
        mail.Text.ShouldContain("Cards for “Beforehand” are collected before the workshop.");
        mail.Text.ShouldContain("    What <hurts>?");
        var local = TimeZoneInfo.ConvertTimeBySystemTimeZoneId(until, "Europe/Berlin");
        mail.Text.ShouldContain($"until {local.ToString("dddd, d MMMM yyyy, HH:mm", CultureInfo.InvariantCulture)} (Europe/Berlin)");
        mail.Text.ReplaceLineEndings("\n").ShouldContain($"/workshops/{workshop.Id}\n");
        mail.Html.ShouldContain("<blockquote>What &lt;hurts&gt;?</blockquote>");
        mail.Message.Headers["List-Unsubscribe"].ShouldBe($"<{LinkIn(mail)}>");
        mail.Message.Headers["List-Unsubscribe-Post"].ShouldBe("List-Unsubscribe=One-Click");
        (await house.Mail.ToAsync(vendor, count: 2)).Count.ShouldBe(2);

        // The end comes closer than a day: at once. The vendor has written, the facilitator writes nothing, and nobody else has an account.
        await workshop.Vendor.SendAsync("writeCard", new { workshopId = workshop.Id, stepId = step, cardId = Guest.NewId(), text = "Nothing anybody else reads" });
        await workshop.CollectAsync(step, Now.AddHours(20));
        var last = (await house.Mail.ToAsync(customer, count: 3))[^1];
        last.Message.Subject!.ShouldStartWith("You can write until ");
        last.Text.ShouldNotContain("Nothing anybody else reads");
        await NothingIsDueAsync();
        RemindersTo(vendor).ShouldBe(1);

        // Moved and moved again within a day: they have heard of it.
        await workshop.CollectAsync(step, Now.AddDays(1).AddSeconds(1));
        await NothingIsDueAsync();
        RemindersTo(customer).ShouldBe(2);
    }

    [Fact]
    public async Task who_left_was_removed_erased_or_is_done_hears_nothing()
    {
        var (workshop, customer, vendor) = await PrepareAsync("Gone");
        var (done, erased, stays) = (await workshop.JoinAsync(house), await workshop.JoinAsync(house), await workshop.JoinAsync(house));
        var step = await workshop.AddAsync();
        await workshop.CollectAsync(step, Now.AddDays(2));
        await done.Guest.SendAsync("markDone", new { workshopId = workshop.Id, stepId = step, done = true });
        await workshop.Customer.SendAsync("leaveWorkshop", new { workshopId = workshop.Id });
        await workshop.Facilitator.SendAsync("removeParticipant", new { workshopId = workshop.Id, participantId = workshop.Vendor.ParticipantId });
        await erased.Guest.SendAsync("erasePerson", new { }, "person { id }");

        await workshop.CollectAsync(step, Now.AddDays(2), atOpening: true);

        await house.Mail.ToAsync(stays.Address, count: 2);
        await NothingIsDueAsync();
        foreach (var address in new[] { customer, vendor, done.Address, erased.Address })
        {
            RemindersTo(address).ShouldBe(0);
        }
    }

    [Fact]
    public async Task after_the_close_of_the_workshop_or_of_the_collection_nobody_is_reminded()
    {
        var (closed, ended, control) = (await PrepareAsync("Closed"), await PrepareAsync("Ended"), await PrepareAsync("Open"));
        List<Guid> steps = [];
        foreach (var workshop in new[] { closed.Workshop, ended.Workshop, control.Workshop })
        {
            var step = await workshop.AddAsync();
            await workshop.CollectAsync(step, Now.AddDays(2), atOpening: true, opensAt: Now.AddSeconds(5));
            steps.Add(step);
        }

        await closed.Workshop.Facilitator.SendAsync("closeWorkshop", new { workshopId = closed.Workshop.Id });
        await ended.Workshop.Facilitator.SendAsync("closeCollectionWindow", new { workshopId = ended.Workshop.Id, stepId = steps[1] });

        await house.Mail.ToAsync(control.Customer, count: 2);
        await NothingIsDueAsync();
        (RemindersTo(closed.Customer), RemindersTo(ended.Customer)).ShouldBe((0, 0));
    }

    [Fact]
    public async Task the_link_stops_them_without_a_sign_in_and_looking_at_it_does_nothing()
    {
        var (workshop, customer, _) = await PrepareAsync("Stopped");
        await workshop.CollectAsync(await workshop.AddAsync(), Now.AddDays(2), atOpening: true);
        var path = new Uri(LinkIn((await house.Mail.ToAsync(customer, count: 2))[^1])).AbsolutePath;
        var stranger = house.Api.Guest();

        // The page itself is not in this process, and does not matter: nothing may happen.
        await stranger.Scenario(_ => { _.Get.Url(path); _.StatusCodeShouldBe(HttpStatusCode.NotFound); });
        await workshop.CollectAsync(await workshop.AddAsync(), Now.AddDays(2), atOpening: true);
        await house.Mail.ToAsync(customer, count: 3);

        await stranger.Scenario(_ => { _.Post.Url(path); _.StatusCodeShouldBe(HttpStatusCode.NoContent); });
        await workshop.CollectAsync(await workshop.AddAsync(), Now.AddDays(2), atOpening: true);
        await NothingIsDueAsync();
        RemindersTo(customer).ShouldBe(2);

        await stranger.Scenario(_ => { _.Post.Url(path + "/again"); _.StatusCodeShouldBe(HttpStatusCode.NoContent); });
        await workshop.CollectAsync(await workshop.AddAsync(), Now.AddDays(2), atOpening: true);
        await house.Mail.ToAsync(customer, count: 4);

        var last = path[^1] == 'A' ? 'Q' : 'A';
        await stranger.Scenario(_ => { _.Post.Url(path[..^1] + last); _.StatusCodeShouldBe(HttpStatusCode.NotFound); });
        await stranger.Scenario(_ => { _.Post.Url("/reminders/nothing"); _.StatusCodeShouldBe(HttpStatusCode.NotFound); });
    }

    [Fact]
    public async Task a_mail_that_waits_is_taken_out_when_its_reader_writes_leaves_or_wants_none()
    {
        var (workshop, _, _) = await PrepareAsync("Waiting");
        var (writes, leaves, stays) = (await workshop.JoinAsync(house), await workshop.JoinAsync(house), await workshop.JoinAsync(house));
        await workshop.Customer.SendAsync("leaveWorkshop", new { workshopId = workshop.Id });
        await workshop.Vendor.SendAsync("leaveWorkshop", new { workshopId = workshop.Id });
        var step = await workshop.AddAsync();
        house.Mail.Refuse = command => command.StartsWith("RCPT", StringComparison.OrdinalIgnoreCase) ? "451 Later" : null;
        await workshop.CollectAsync(step, Now.AddDays(2), atOpening: true);
        await Wait.UntilAsync(async () => await WaitingAsync() == 3);

        await writes.Guest.SendAsync("writeCard", new { workshopId = workshop.Id, stepId = step, cardId = Guest.NewId(), text = "Written meanwhile" });
        await Wait.UntilAsync(async () => await WaitingAsync() == 2);
        await leaves.Guest.SendAsync("leaveWorkshop", new { workshopId = workshop.Id });
        await Wait.UntilAsync(async () => await WaitingAsync() == 1);
        var later = Now.AddDays(40);
        await workshop.CollectAsync(step, later);
        house.Mail.Refuse = null;

        // What leaves says the new end.
        var mail = (await house.Mail.ToAsync(stays.Address, count: 2))[^1];
        mail.Text.ShouldContain(TimeZoneInfo.ConvertTimeBySystemTimeZoneId(later, "Europe/Berlin").ToString("d MMMM", CultureInfo.InvariantCulture));
        (RemindersTo(writes.Address), RemindersTo(leaves.Address)).ShouldBe((0, 0));
    }

    [Fact]
    public async Task of_any_number_at_once_and_after_a_crash_one_mail_leaves()
    {
        var (workshop, customer, _) = await PrepareAsync("Exactly once");
        var step = await workshop.AddAsync();
        await workshop.CollectAsync(step, Now.AddDays(2), atOpening: true);
        await house.Mail.ToAsync(customer, count: 2);
        await NothingIsDueAsync();

        // As if the node had died before it noted that all are told: others take it up, all at the same time.
        await Database.TextsAsync($"UPDATE reminders.due SET done_at = NULL, claimed_until = NULL WHERE step_id = '{step}' RETURNING 'again'");
        var run = house.Api.Services.GetRequiredService<ReminderRun>();
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => run.SendNextAsync(Cancel)));
        await NothingIsDueAsync();
        RemindersTo(customer).ShouldBe(1);

        // A person of which no mail stands in the outbox is not noted either: whoever comes next tells them.
        var (due, person) = (await StandingAsync(workshop.Id, step, ReminderKind.Ending), Guest.NewId());
        await Should.ThrowAsync<IOException>(() => RemindAsync(due, person, _ => throw new IOException("The process dies here.")));
        var told = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => RemindAsync(due, person)));
        told.Count(one => one).ShouldBe(1);
        await NothingIsDueAsync();
    }

    [Fact]
    public async Task whoever_has_an_account_takes_along_of_what_they_were_reminded_and_that_they_want_no_more_of_it_and_erases_it()
    {
        var (workshop, customer, _) = await PrepareAsync("Taken along");
        await workshop.CollectAsync(await workshop.AddAsync(), Now.AddDays(2), atOpening: true);
        var link = new Uri(LinkIn((await house.Mail.ToAsync(customer, count: 2))[^1])).AbsolutePath;
        await house.Api.Guest().Scenario(_ => { _.Post.Url(link); _.StatusCodeShouldBe(HttpStatusCode.NoContent); });

        var mine = JsonDocument.Parse(await workshop.Customer.Scenario(_ => _.Get.Url("/account/mine.json"))).RootElement;
        mine.EnumerateArray().Select(entry => (What: entry.At("what").GetString(), Workshop: entry.At("details").TryGetProperty("workshopId", out var of) ? of.GetGuid() : Guid.Empty))
            .Where(entry => entry.Workshop == workshop.Id && entry.What!.StartsWith("remind", StringComparison.Ordinal)).ShouldBe([("reminded", workshop.Id), ("reminders_stopped", workshop.Id)]);
        mine.EnumerateArray().Select(entry => entry.At("at").GetDateTimeOffset()).ShouldBeInOrder();
        JsonDocument.Parse(await workshop.Vendor.Scenario(_ => _.Get.Url("/account/mine.json"))).RootElement.ToString().ShouldNotContain("reminders_stopped");

        var person = (await workshop.Customer.AskAsync("{ viewer { person { id } } }")).At("viewer", "person", "id").GetGuid();
        (await Database.TextsAsync($"SELECT kind FROM reminders.reminded WHERE person_id = '{person}'")).ShouldHaveSingleItem();
        await workshop.Customer.SendAsync("erasePerson", new { }, "person { id }");
        (await Database.TextsAsync($"SELECT kind FROM reminders.reminded WHERE person_id = '{person}'")).ShouldBeEmpty();
    }

    [Fact]
    public async Task somebody_hears_no_more_than_so_much_a_day()
    {
        var person = Guest.NewId();
        for (var number = 0; number <= ReminderTable.MostToPerson; number++)
        {
            (await RemindAsync(await StandingAsync(Guest.NewId(), Guest.NewId(), ReminderKind.Opening), person)).ShouldBe(number < ReminderTable.MostToPerson);
        }

        await NothingIsDueAsync();
    }

    /// <summary>A reminder that stands, and that nobody takes by themselves.</summary>
    private async Task<DueReminder> StandingAsync(Guid workshopId, Guid stepId, ReminderKind kind)
    {
        // Of whole seconds: what the database keeps is coarser than this clock.
        var due = new DueReminder("default", workshopId, stepId, kind, DateTimeOffset.FromUnixTimeSeconds(Now.ToUnixTimeSeconds()));
        await Database.TextsAsync(
            $"INSERT INTO reminders.due (tenant, workshop_id, step_id, kind, due_at, done_at) VALUES ('default', '{workshopId}', '{stepId}', '{EnumName<ReminderKind>.Of(kind)}', '{due.DueAt:O}', now()) RETURNING kind");
        return due;
    }

    private Task<bool> RemindAsync(DueReminder due, Guid person, Func<bool, bool>? afterwards = null) => house.Api.Services.GetRequiredService<MailOutbox>().SendAsync(
        $"{due} {person}",
        _ => Task.FromResult<NewMail?>(new NewMail(new MailMessage("somebody@example.com", "A reminder", "", ""), Now.AddDays(1), Party: null)),
        async transaction =>
        {
            var isNoted = await house.Api.Services.GetRequiredService<ReminderTable>().NoteAsync(transaction, due, person, Cancel);
            return afterwards?.Invoke(isNoted) ?? isNoted;
        },
        Cancel);

    /// <summary>Every reminder whose moment has come is seen to, and its mails have left.</summary>
    private async Task NothingIsDueAsync() => await Wait.UntilAsync(async () =>
        (await Database.TextsAsync("SELECT 'due' FROM reminders.due WHERE done_at IS NULL AND due_at <= now() + interval '1 second'")).Count == 0 && await WaitingAsync() == 0);

    private int RemindersTo(string address) => house.Mail.Mails.Count(mail => mail.To.Contains(address) && mail.Message.Subject?.StartsWith("You can write", StringComparison.Ordinal) == true);

    private async Task<long> WaitingAsync()
    {
        await using var command = house.Api.Services.GetRequiredService<ProjectorDatabase>().CreateCommand("SELECT count(*) FROM mail.outbox");
        return (long)(await command.ExecuteScalarAsync())!;
    }

    private async Task<(CollectingWorkshop Workshop, string Customer, string Vendor)> PrepareAsync(string title)
    {
        var workshop = await CollectingWorkshop.PrepareAsync(house, title);
        return (workshop, workshop.CustomerAddress, workshop.VendorAddress);
    }

    private static string LinkIn(TakenMail mail) => Link().Match(mail.Text).Value;

    [GeneratedRegex("http[^ \r\n]*/reminders/[^ \r\n]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Link();
}
