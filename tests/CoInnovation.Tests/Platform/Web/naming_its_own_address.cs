using System.Xml.Linq;
using CoInnovation.Tests.Backlog;
using CoInnovation.Tests.Support;
using CoInnovation.Tests.Tokens;

namespace CoInnovation.Tests.Platform.Web;

/// <summary>What leads back here, where somebody has said how people reach it.</summary>
public sealed class naming_its_own_address(PostgresFixture postgres)
{
    private const string Own = "https://workshops.example.com";

    [Fact]
    public async Task links_and_names_do_not_follow_what_a_request_calls_its_host()
    {
        await using var api = await TestApi.OnAsync(await postgres.CreateDatabaseAsync(), builder => builder.Configuration["Web:Address"] = Own);
        var workshop = await SampleWorkshop.HoldAsync(api, "Own address");

        var links = (await workshop.Facilitator.AskAsync("query($id: ID!) { workshop(id: $id) { invitations { links { url } } } }", new { id = workshop.Id })).At("workshop", "invitations", "links");
        links.Texts("url").ShouldAllBe(url => url!.StartsWith(Own + "/join#", StringComparison.Ordinal));

        var token = await Bearer.OfAsync(api, await SampleWorkshop.ProductTeamAsync(api), "BACKLOG_READ");
        var feed = XDocument.Parse(await api.Guest().Scenario(_ => _.Get.Url($"/changelog.atom?token={token.Secret}"))).Root!;
        feed.Element(XName.Get("id", "http://www.w3.org/2005/Atom"))!.Value.ShouldBe(Own + "/changelog.atom");
    }
}
