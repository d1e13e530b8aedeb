using CoInnovation.Api.People;
using CoInnovation.Api.Platform.Hosting;
using CoInnovation.Api.Platform.Mail;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;
using CoInnovation.Tests.EventStore;
using CoInnovation.Tests.Organizations;
using CoInnovation.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CoInnovation.Tests.People;

/// <summary>An erasure comes while a mail to that account is composed, and while one waits. There is no mail server here: nothing leaves the outbox by itself.</summary>
public sealed class mailing_while_being_erased(TestApi api) : IClassFixture<TestApi>
{
    private readonly Township _town = new(api.Services);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private MailOutbox Outbox => api.Services.GetRequiredService<MailOutbox>();

    [Fact]
    public async Task what_was_composed_in_that_moment_does_not_enter_the_outbox()
    {
        var person = await _town.PersonAsync();
        var looks = 0;

        await Outbox.SendAsync(
            $"news for {person.Id}",
            async sources =>
            {
                var mail = await ComposeAsync(sources, person);
                if (++looks == 1)
                {
                    mail.ShouldNotBeNull();
                    await EraseAsync(person);
                }

                return mail;
            },
            Stop);

        looks.ShouldBe(2);
        (await WaitingAsync(person)).ShouldBeEmpty();
    }

    [Fact]
    public async Task what_waits_is_gone_with_the_account()
    {
        var (person, other) = (await _town.PersonAsync(), await _town.PersonAsync());
        foreach (var one in (Townsman[])[person, other])
        {
            await Outbox.SendAsync($"news for {one.Id}", sources => ComposeAsync(sources, one), Stop);
        }

        (await WaitingAsync(person)).ShouldHaveSingleItem();
        await EraseAsync(person);

        (await WaitingAsync(person)).ShouldBeEmpty();
        (await WaitingAsync(other)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task whatever_goes_on_meanwhile_is_in_the_mail()
    {
        var person = await _town.PersonAsync();
        List<string?> names = [];

        await Outbox.SendAsync(
            $"news for {person.Id}",
            async sources =>
            {
                var mail = await ComposeAsync(sources, person);
                names.Add(mail?.Message.Text);
                if (names.Count == 1)
                {
                    await _town.SendAsync<Person>(person.Principal, person.Id, new RenamePerson(Ids.Next(), person.Id, "Renamed"));
                }

                return mail;
            },
            Stop);

        names.ShouldBe(["", "Renamed"]);
        (await WaitingAsync(person)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task what_goes_on_without_end_is_left_for_later()
    {
        var (person, looks) = (await _town.PersonAsync(), 0);

        await Should.ThrowAsync<StoreBusyException>(() => Outbox.SendAsync(
            $"news for {person.Id}",
            async sources =>
            {
                var mail = await ComposeAsync(sources, person);
                await _town.SendAsync<Person>(person.Principal, person.Id, new RenamePerson(Ids.Next(), person.Id, $"Name {++looks}"));
                return mail;
            },
            Stop));

        looks.ShouldBe(MailOutbox.MostRounds);
        (await WaitingAsync(person)).ShouldBeEmpty();
    }

    private async Task<NewMail?> ComposeAsync(Sources sources, Townsman to)
    {
        var stream = new StreamKey(Principal.DefaultTenant, to.Id);
        var person = await sources.ReadAsync(api.Services.GetRequiredService<Mailboxes<Person>>(), stream, Stop);
        return person.Address?.Text is { } address
            ? new NewMail(
                new MailMessage(address, "News", person.Name?.Text ?? "", ""), TimeProvider.System.GetUtcNow().AddDays(1), Party: null,
                new MailAddressee(stream.Tenant, to.Id))
            : null;
    }

    private Task<CommandResult> EraseAsync(Townsman person) => _town.SendAsync<Person>(person.Principal, person.Id, new ErasePerson(Ids.Next(), person.Id));

    private Task<List<string>> WaitingAsync(Townsman person) =>
        api.Services.GetRequiredService<Database>().Owner.TextsAsync($"SELECT id::text FROM mail.outbox WHERE addressee_id = '{person.Id}'");
}
