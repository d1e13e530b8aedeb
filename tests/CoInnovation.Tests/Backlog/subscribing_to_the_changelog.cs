using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using CoInnovation.Tests.Support;
using CoInnovation.Tests.Tokens;

namespace CoInnovation.Tests.Backlog;

/// <summary>The changelog as an Atom feed, as feed readers and chat tools fetch it.</summary>
public sealed class subscribing_to_the_changelog(TestApi api) : IClassFixture<TestApi>
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    private static CancellationToken Canceled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task it_has_all_that_atom_demands_and_entries_that_keep_their_ids()
    {
        var workshop = await SampleWorkshop.HoldAsync(api, "As a feed");
        await workshop.Facilitator.SendAsync("planRelease", new { ideaId = workshop.Favorite, release = "2027.1" }, "idea { id }");
        await DeliverAsync(workshop, workshop.Favorite, "It is <b>live</b> & well.");
        await DeliverAsync(workshop, workshop.Divided, "This too.");
        var token = await Bearer.OfAsync(api, workshop.Customer, "BACKLOG_READ");

        using var response = await GetAsync($"/changelog.atom?token={token.Secret}");
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentType!.ToString().ShouldBe("application/atom+xml; charset=utf-8");
        var text = await response.Content.ReadAsStringAsync(Canceled);
        text.ShouldNotContain(token.Secret);
        var feed = XDocument.Parse(text).Root!;
        FaultsOf(feed).ShouldBeEmpty();

        var entries = feed.Elements(Atom + "entry").ToList();
        entries.Select(entry => entry.Element(Atom + "title")!.Value).ShouldBe(["No invoices at all", "One invoice a month"]);
        entries[1].Element(Atom + "category")!.Attribute("term")!.Value.ShouldBe("2027.1");
        LinkOf(entries[1], "alternate").ShouldBe($"http://localhost/ideas/{workshop.Favorite}");

        // What people typed is text in the HTML that the content holds.
        var content = entries[1].Element(Atom + "content")!;
        (content.Attribute("type")!.Value, content.Value).ShouldBe((
            "html",
            "<p>It is &lt;b&gt;live&lt;/b&gt; &amp; well.</p><p>Why it mattered:</p><ul><li>Invoices arrive twice</li></ul><p>Supporters: 0. No relief measured yet, n = 0. Solved 0, partly 0, no 0.</p>"));

        await workshop.Facilitator.SendAsync("changeIdeaStatus", new { ideaId = workshop.Favorite, status = "CONFIRMED", reason = "We use it." }, "idea { id }");
        var confirmed = (await FeedAsync(token.Secret)).Elements(Atom + "entry").ElementAt(1);
        Text(confirmed, "id").ShouldBe(Text(entries[1], "id"));
        Text(confirmed, "published").ShouldBe(Text(entries[1], "published"));
        Moment(confirmed).ShouldBeGreaterThan(Moment(entries[1]));
        confirmed.Element(Atom + "content")!.Value.ShouldContain("<p>Confirmed: We use it.</p>");
    }

    [Fact]
    public void what_is_no_feed_is_found_out()
    {
        FaultsOf(XElement.Parse("<feed xmlns='http://www.w3.org/2005/Atom'><title>x</title><updated>yesterday</updated><entry><id>1</id><title/><updated>2026-01-01T00:00:00Z</updated></entry></feed>"))
            .ShouldBe(["feed has 0 id", "feed/updated: yesterday", "feed has no self", "feed has 0 author", "entry/id: 1", "entry has no alternate"]);
    }

    [Fact]
    public async Task a_feed_without_entries_is_one_too()
    {
        var workshop = await SampleWorkshop.HoldAsync(api, "Empty feed");
        var feed = await FeedAsync((await Bearer.OfAsync(api, workshop.Customer, "BACKLOG_READ")).Secret);

        FaultsOf(feed).ShouldBeEmpty();
        feed.Elements(Atom + "entry").ShouldBeEmpty();
    }

    [Fact]
    public async Task it_is_narrowed_as_the_api_is_and_a_slip_of_the_pen_is_refused()
    {
        var workshop = await SampleWorkshop.HoldAsync(api, "Narrow feed");
        await workshop.Facilitator.SendAsync("planRelease", new { ideaId = workshop.Favorite, release = "R & D" }, "idea { id }");
        await DeliverAsync(workshop, workshop.Favorite, "First.");
        await DeliverAsync(workshop, workshop.Divided, "Second.");
        var token = (await Bearer.OfAsync(api, workshop.Customer, "BACKLOG_READ")).Secret;

        var ofRelease = await FeedAsync(token, "&release=R+%26+D");
        ofRelease.Elements(Atom + "entry").Select(entry => Text(entry, "title")).ShouldBe(["One invoice a month"]);
        Text(ofRelease, "id").ShouldBe("http://localhost/changelog.atom?release=R%20%26%20D");
        FaultsOf(ofRelease).ShouldBeEmpty();
        (await FeedAsync(token, $"&concerns={Guest.NewId()}")).Elements(Atom + "entry").ShouldBeEmpty();

        using var refused = await GetAsync($"/changelog.atom?token={token}&relaese=1");
        refused.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await refused.Content.ReadAsStringAsync(Canceled)).ShouldContain("PARAMETER_UNKNOWN");
    }

    [Fact]
    public async Task it_opens_with_the_right_to_read_the_backlog_alone_and_shows_what_its_owner_may_see()
    {
        var (mine, other) = (await SampleWorkshop.HoldAsync(api, "My feed"), await SampleWorkshop.HoldAsync(api, "Their feed"));
        await DeliverAsync(mine, mine.Favorite, "Ours.");
        await DeliverAsync(other, other.Favorite, "Theirs.");
        var (read, write) = (await Bearer.OfAsync(api, mine.Customer, "BACKLOG_READ"), await Bearer.OfAsync(api, mine.Customer, "EXPORT", "BACKLOG_WRITE"));
        var team = await Bearer.OfAsync(api, await SampleWorkshop.ProductTeamAsync(api), "BACKLOG_READ");

        Links(await FeedAsync(read.Secret)).ShouldBe([$"http://localhost/ideas/{mine.Favorite}"]);
        Links(await FeedAsync(team.Secret)).ShouldContain($"http://localhost/ideas/{other.Favorite}");
        (await StatusAsync(write.Secret)).ShouldBe(HttpStatusCode.Forbidden);
        (await StatusAsync("coin_" + new string('x', 43))).ShouldBe(HttpStatusCode.Unauthorized);
        (await StatusAsync("")).ShouldBe(HttpStatusCode.Unauthorized);

        async Task<HttpStatusCode> StatusAsync(string token)
        {
            using var response = await GetAsync($"/changelog.atom?token={token}");
            return response.StatusCode;
        }
    }

    [Fact]
    public async Task a_reader_that_has_it_already_is_told_so()
    {
        var workshop = await SampleWorkshop.HoldAsync(api, "Known feed");
        await DeliverAsync(workshop, workshop.Favorite, "First.");
        var path = $"/changelog.atom?token={(await Bearer.OfAsync(api, workshop.Customer, "BACKLOG_READ")).Secret}";
        using var first = await GetAsync(path);

        using var same = await GetAsync(path, first.Headers.ETag!.ToString());
        (same.StatusCode, (await same.Content.ReadAsByteArrayAsync(Canceled)).Length).ShouldBe((HttpStatusCode.NotModified, 0));

        await DeliverAsync(workshop, workshop.Divided, "Second.");
        using var next = await GetAsync(path, first.Headers.ETag!.ToString());
        next.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    /// <summary>What RFC 4287 demands of a feed (4.1.1) and of an entry (4.1.2), and where this one falls short of it.</summary>
    private static List<string> FaultsOf(XElement feed)
    {
        List<string> faults = [];
        Check(feed, "self");
        if (feed.Elements(Atom + "author").Elements(Atom + "name").Count() != 1)
        {
            faults.Add("feed has 0 author");
        }

        foreach (var entry in feed.Elements(Atom + "entry"))
        {
            Check(entry, "alternate");
        }

        if (feed.Descendants(Atom + "id").GroupBy(id => id.Value).Any(same => same.Count() > 1))
        {
            faults.Add("an id stands twice");
        }

        return faults;

        void Check(XElement element, string link)
        {
            var name = element.Name.LocalName;
            foreach (var one in new[] { "id", "title", "updated" })
            {
                if (element.Elements(Atom + one).Count() is not 1 and var count)
                {
                    faults.Add($"{name} has {count} {one}");
                }
            }

            if (element.Element(Atom + "id") is { } id && !Uri.IsWellFormedUriString(id.Value, UriKind.Absolute))
            {
                faults.Add($"{name}/id: {id.Value}");
            }

            foreach (var moment in element.Elements(Atom + "updated").Concat(element.Elements(Atom + "published")))
            {
                if (!DateTimeOffset.TryParseExact(moment.Value, ["yyyy-MM-ddTHH:mm:ssK", "yyyy-MM-ddTHH:mm:ss.FFFFFFFK"], CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
                {
                    faults.Add($"{name}/{moment.Name.LocalName}: {moment.Value}");
                }
            }

            if (LinkOf(element, link) is null)
            {
                faults.Add($"{name} has no {link}");
            }
        }
    }

    private static IEnumerable<string?> Links(XElement feed) => feed.Elements(Atom + "entry").Select(entry => LinkOf(entry, "alternate"));

    private static string? LinkOf(XElement element, string relation) =>
        element.Elements(Atom + "link").SingleOrDefault(link => link.Attribute("rel")?.Value == relation)?.Attribute("href")?.Value;

    private static string Text(XElement element, string name) => element.Element(Atom + name)!.Value;

    private static DateTimeOffset Moment(XElement entry) => DateTimeOffset.Parse(Text(entry, "updated"), CultureInfo.InvariantCulture);

    private static Task<JsonElement> DeliverAsync(SampleWorkshop workshop, Guid ideaId, string note) =>
        workshop.Facilitator.SendAsync("changeIdeaStatus", new { ideaId, status = "DELIVERED", reason = note }, "idea { id }");

    private async Task<XElement> FeedAsync(string token, string query = "")
    {
        using var response = await GetAsync($"/changelog.atom?token={token}{query}");
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        return XDocument.Parse(await response.Content.ReadAsStringAsync(Canceled)).Root!;
    }

    private async Task<HttpResponseMessage> GetAsync(string url, string? known = null)
    {
        using var client = api.Server.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(url, UriKind.Relative));
        if (known is not null)
        {
            request.Headers.IfNoneMatch.ParseAdd(known);
        }

        return await client.SendAsync(request, Canceled);
    }
}
