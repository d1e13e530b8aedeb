using CoInnovation.Api.Organizations;
using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Platform.Hosting;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Relationships;
using CoInnovation.EventStore.Deciding;
using CoInnovation.Tests.EventStore;
using CoInnovation.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CoInnovation.Tests.Organizations;

/// <summary>Between organizations nobody decides who does not manage one of them at that very moment, whatever they were when their request began.</summary>
public sealed class deciding_while_being_removed(ApiFixture api) : IClassFixture<ApiFixture>
{
    private const int Rounds = 60;

    private Township Town => new(api.Services);

    private NpgsqlDataSource Database => api.Services.GetRequiredService<Database>().Owner;

    [Theory]
    [InlineData("removed")]
    [InlineData("suspended")]
    [InlineData("a member only")]
    [InlineData("of a suspended organization")]
    public async Task a_request_that_began_before_decides_nothing(string became)
    {
        var (vendors, customers) = (await Town.PersonAsync(), await Town.PersonAsync());
        var (vendor, customer, relationship) = (await Town.FoundAsync(vendors, "Vendora"), await Town.FoundAsync(customers, "Custo"), Ids.Next());
        var manager = await Town.NowAsync(await Town.MemberAsync(vendors, vendor));
        var asked = await ProposeAsync(await Town.NowAsync(vendors), vendor, relationship, customers);
        var offered = Ids.Next();
        var theirs = await ProposeAsync(await Town.NowAsync(customers), customer, offered, manager);
        await SendAsync(await Town.NowAsync(customers), relationship, new AcceptRelationship(Ids.Next(), relationship, asked, customer));
        var another = await ProposeAsync(manager, vendor, Ids.Next(), customers);

        await (became switch
        {
            "removed" => Town.SendAsync(vendors, vendor, new RemoveMember(Ids.Next(), vendor, manager.Id)),
            "suspended" => Town.SendAsync(vendors, vendor, new SuspendMember(Ids.Next(), vendor, manager.Id)),
            "a member only" => Town.SendAsync(vendors, vendor, new ChangeMemberRole(Ids.Next(), vendor, manager.Id, MemberRole.Member)),
            _ => Town.SendAsync<OrganizationAccount>(Principal.Nobody with { IsProductTeam = true }, vendor, new SuspendAccount(Ids.Next(), vendor)),
        });

        foreach (var command in (ICommand[])
        [
            new EndRelationship(Ids.Next(), relationship),
            new InviteOrganization(Ids.Next(), relationship, Ids.Next(), customers.Id, customers.Address),
            new AcceptRelationship(Ids.Next(), offered, theirs, vendor),
        ])
        {
            var id = command is AcceptRelationship ? offered : relationship;
            (await Should.ThrowAsync<CodedException>(() => SendAsync(manager, id, command))).Code.ShouldBe(command is AcceptRelationship ? "ORGANIZATION_NOT_FOUND" : "RELATIONSHIP_NOT_FOUND", customMessage: command.ToString());
        }

        var next = Ids.Next();
        (await Should.ThrowAsync<CodedException>(() => ProposeAsync(manager, vendor, next, customers))).Code.ShouldBe("RELATIONSHIP_NOT_FOUND");
        (await Database.TextsAsync($"SELECT type FROM events.mt_events WHERE stream_id IN ('{relationship}', '{next}') ORDER BY seq_id"))
            .ShouldBe(["relationship_proposed", "organization_invited", "relationship_begun"]);

        // What they had sent opens nothing either.
        var id2 = (await Database.TextsAsync($"SELECT relationship_id::text FROM relationships.invitations WHERE invitation_id = '{another}'")).Select(Guid.Parse).Single();
        (await Should.ThrowAsync<CodedException>(async () => await SendAsync(await Town.NowAsync(customers), id2, new AcceptRelationship(Ids.Next(), id2, another, customer)))).Code.ShouldBe("INVITATION_STALE");
    }

    [Fact]
    public async Task of_both_in_the_same_instant_the_log_says_which_was_first_however_often()
    {
        var (vendors, customers, other) = (await Town.PersonAsync(), await Town.PersonAsync(), new Township(await api.OtherNodeAsync()));
        var vendor = await Town.FoundAsync(vendors, "Vendora");
        var decided = 0;
        for (var round = 0; round < Rounds; round++)
        {
            var manager = await Town.NowAsync(await Town.MemberAsync(vendors, vendor));
            var relationship = Ids.Next();
            await ProposeAsync(await Town.NowAsync(vendors), vendor, relationship, customers);
            await Database.TextsAsync("DELETE FROM organizations.mails RETURNING 'gone'");
            var remove = Town.SendAsync(vendors, vendor, new RemoveMember(Ids.Next(), vendor, manager.Id));
            try
            {
                await (round % 2 == 0 ? Town : other).SendAsync<Relationship>(manager.Principal, relationship, new EndRelationship(Ids.Next(), relationship));
                decided++;
            }
            catch (CodedException refused)
            {
                refused.Code.ShouldBe("RELATIONSHIP_NOT_FOUND");
            }

            await remove;
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{decided} of {Rounds} decided before they were removed.");
        (await Database.TextsAsync(
            """
            SELECT ended.stream_id::text FROM events.mt_events ended JOIN events.mt_events removed
                ON removed.type = 'member_removed' AND removed.data->>'personId' = ended.data->>'endedBy' AND removed.seq_id < ended.seq_id
            WHERE ended.type = 'relationship_ended'
            """)).ShouldBeEmpty();
        (await Database.TextsAsync("SELECT seq_id::text FROM events.mt_events WHERE type = 'relationship_ended'")).Count.ShouldBe(decided);
    }

    private Task<CommandResult> SendAsync(Townsman who, Guid relationship, ICommand command) => Town.SendAsync<Relationship>(who.Principal, relationship, command);

    private async Task<Guid> ProposeAsync(Townsman who, Guid organization, Guid relationship, Townsman invited)
    {
        var invitation = Ids.Next();
        await SendAsync(who, relationship, new ProposeRelationship(Ids.Next(), relationship, organization, invitation, invited.Id, invited.Address));
        return invitation;
    }
}
