using CoInnovation.Api.Platform.Hosting;
using CoInnovation.Tests.Backlog;
using CoInnovation.Tests.People;
using CoInnovation.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CoInnovation.Tests.Organizations;

public sealed class when_many_accept_one_invitation(PeopleHouse house) : IClassFixture<PeopleHouse>
{
    [Fact]
    public async Task two_hundred_at_once_give_one_membership()
    {
        var company = await Company.FoundAsync(house, "Crowded");
        var address = PeopleHouse.NewAddress();
        var secret = await company.InviteAsync(address);
        var (desk, phone, stranger) = (await house.SignedInAsync(address), await house.SignedInAsync(address), await house.SignedInAsync(PeopleHouse.NewAddress()));

        var answers = await Task.WhenAll(Enumerable.Range(0, 200).Select(number => AcceptAsync((number % 4) switch
        {
            0 => phone,
            1 => stranger,
            _ => desk,
        })));

        answers.Count(code => code == "").ShouldBe(1);
        answers.Where(code => code != "").Distinct().ShouldBeSubsetOf(["INVITATION_STALE", "INVITATION_OF_ANOTHER"]);
        var database = house.Api.Services.GetRequiredService<Database>().Owner;
        (await database.TextsAsync("SELECT id::text FROM events.mt_events WHERE type = 'member_joined'")).ShouldHaveSingleItem();
        (await database.TextsAsync($"SELECT role FROM access.memberships WHERE organization_id = '{company.Id}' ORDER BY role")).ShouldBe(["MEMBER", "OWNER"]);

        async Task<string> AcceptAsync(Guest browser)
        {
            var payload = await browser.PayloadAsync("acceptMemberInvitation", new { secret }, "organization { id }");
            return payload.At("errors").EnumerateArray().Select(error => error.At("code").GetString()!).FirstOrDefault("");
        }
    }
}
