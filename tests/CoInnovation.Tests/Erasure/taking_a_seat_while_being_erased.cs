using CoInnovation.Api.People;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Platform.Sessions;
using CoInnovation.Api.Workshops;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;
using CoInnovation.EventStore.Sealing;
using CoInnovation.Tests.Backlog;
using CoInnovation.Tests.EventStore;
using CoInnovation.Tests.Organizations;
using CoInnovation.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CoInnovation.Tests.Erasure;

/// <summary>An erasure comes between the moment in which a seat is noted and the one in which it is taken.</summary>
public sealed class taking_a_seat_while_being_erased(TestApi api) : IClassFixture<TestApi>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task nobody_takes_a_seat_of_which_an_erasure_did_not_know()
    {
        var (town, workshop) = (new Township(api.Services), await SampleWorkshop.HoldAsync(api, "At the same moment"));
        var person = await town.NowAsync(await town.PersonAsync());
        var participantId = Guest.NewId();
        var stream = new StreamKey(Principal.DefaultTenant, workshop.Id);
        var organization = (await api.Services.GetRequiredService<Mailboxes<Workshop>>().ReadNewestAsync(stream, Stop)).OrganizationOf(Side.Customer);
        await api.Services.GetRequiredService<Keyring>().RegisterOwnerAsync(Principal.DefaultTenant, participantId, organization, Stop);
        var (held, seat) = (api.Services.GetRequiredService<HeldSeats>(), new HeldSeat(workshop.Id, participantId));

        await held.NoteAsync(Principal.DefaultTenant, person.Principal.SessionId!.Value, seat, Stop);
        await town.SendAsync<Person>(person.Principal, person.Id, new ErasePerson(Ids.Next(), person.Id));
        var join = new JoinWorkshop(Ids.Next(), workshop.Id, participantId, ParticipantRole.Contributor, Side.Customer, Generation: 1, "Too late", []);
        (await Should.ThrowAsync<CodedException>(() => town.SendAsync<Workshop>(person.Principal, workshop.Id, join))).Code.ShouldBe("PERSON_NOT_FOUND");

        // Nor is one noted any more.
        (await Should.ThrowAsync<CodedException>(() => held.NoteAsync(Principal.DefaultTenant, person.Principal.SessionId!.Value, seat, Stop))).Code.ShouldBe("PERSON_NOT_FOUND");
        (await workshop.Facilitator.AskAsync("query($id: ID!) { workshop(id: $id) { participants { name } } }", new { id = workshop.Id })).ToString().ShouldNotContain("Too late");
    }

    /// <summary>As on a shared browser whose form is sent once more after somebody else has signed in.</summary>
    [Fact]
    public async Task two_do_not_ask_for_a_seat_under_one_id()
    {
        var town = new Township(api.Services);
        var (one, other) = (await town.NowAsync(await town.PersonAsync()), await town.NowAsync(await town.PersonAsync()));
        var (held, seat) = (api.Services.GetRequiredService<HeldSeats>(), new HeldSeat(Guest.NewId(), Guest.NewId()));

        await held.NoteAsync(Principal.DefaultTenant, one.Principal.SessionId!.Value, seat, Stop);
        await held.NoteAsync(Principal.DefaultTenant, one.Principal.SessionId!.Value, seat, Stop);

        (await Should.ThrowAsync<CodedException>(() => held.NoteAsync(Principal.DefaultTenant, other.Principal.SessionId!.Value, seat, Stop))).Code.ShouldBe("ID_TAKEN");
    }
}
