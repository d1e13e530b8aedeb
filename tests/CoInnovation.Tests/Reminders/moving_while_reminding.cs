using CoInnovation.Api.Platform.Hosting;
using CoInnovation.Api.Platform.Mail;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Reminders;
using CoInnovation.EventStore;
using CoInnovation.Tests.Backlog;
using CoInnovation.Tests.People;
using CoInnovation.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CoInnovation.Tests.Reminders;

/// <summary>The end of a collection is moved between the moment in which a reminder is composed and the one in which it would enter the outbox.</summary>
public sealed class moving_while_reminding(PeopleHouse house) : IClassFixture<PeopleHouse>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task what_was_composed_before_is_not_sent_and_the_reminder_is_another_one()
    {
        var services = house.Api.Services;
        var (workshop, soon) = (await CollectingWorkshop.PrepareAsync(house, "Moved meanwhile"), TimeProvider.System.GetUtcNow().AddDays(3));
        var step = await workshop.AddAsync();
        await workshop.CollectAsync(step, soon, beforeEnd: true);
        var (participantId, person) = (workshop.Customer.ParticipantId!.Value, (await workshop.Customer.AskAsync("{ viewer { person { id } } }")).At("viewer", "person", "id").GetGuid());
        var (mails, table, stream) = (services.GetRequiredService<ReminderMails>(), services.GetRequiredService<ReminderTable>(), new StreamKey(Principal.DefaultTenant, workshop.Id));
        var dueAt = DateTimeOffset.Parse(
            (await services.GetRequiredService<Database>().Owner.TextsAsync($"SELECT to_char(due_at AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"') FROM reminders.due WHERE step_id = '{step}' AND kind = 'ENDING'")).Single(),
            System.Globalization.CultureInfo.InvariantCulture);
        var due = new DueReminder(Principal.DefaultTenant, workshop.Id, step, ReminderKind.Ending, dueAt);
        var composed = 0;

        (await services.GetRequiredService<MailOutbox>().SendAsync(
            "reminder",
            async sources =>
            {
                var mail = (await mails.OfAsync(sources, stream, step, ReminderKind.Ending, new RemindedSeat(participantId, person), Stop)).ShouldNotBeNull();
                if (++composed == 1)
                {
                    await workshop.CollectAsync(step, soon.AddDays(5), beforeEnd: true);
                }

                return mail;
            },
            transaction => table.NoteAsync(transaction, due, person, Stop),
            Stop)).ShouldBeFalse();

        composed.ShouldBe(2);
        (await services.GetRequiredService<Database>().Owner.TextsAsync($"SELECT kind FROM reminders.reminded WHERE step_id = '{step}'")).ShouldBeEmpty();
    }
}
