using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Platform.Sessions;
using CoInnovation.Tests.Backlog;
using CoInnovation.Tests.Support;
using CoInnovation.Tests.Tokens;
using Microsoft.Extensions.DependencyInjection;

namespace CoInnovation.Tests.Platform.Authorization.Probing;

/// <summary>
/// Two vendors, three customers, two partners and their workshops in one workspace, another workspace beside it, and somebody of every kind who could ask. Every text says whose it is.
/// </summary>
internal sealed class ProbedWorld(TestApi api)
{
    public const string ProductTeam = "product team";
    public const string Facilitator = "facilitator";

    private const string TeamElsewhere = "product team of another workspace";
    private const string OtherTenant = "elsewhere";

    private static readonly string[] OfOthersAlone = ["hidden", "people", "mail", "keys", "invited", "domain"];

    private static readonly string[] Scopes = ["BACKLOG_READ", "BACKLOG_WRITE", "EXPORT"];

    // Which organizations meet in which workshop: vendor, customer, partner.
    private static readonly (string Key, string Vendor, string Customer, string Partner)[] Meetings =
        [("wa", "acme", "cora", "pine"), ("wb", "acme", "cody", "pine"), ("wc", "bolt", "cleo", "palm"), ("wd", "bolt", "cora", "palm")];

    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);

    public List<Prober> Probers { get; } = [];

    public List<ProbedWorkshop> Workshops { get; } = [];

    /// <summary>Ids that somebody was told when they made the thing, and that no list has.</summary>
    public List<(string Prober, string Kind, Guid Id)> Told { get; } = [];

    private static CancellationToken Canceled => TestContext.Current.CancellationToken;

    /// <param name="mail">Where mail arrives: without it there are no accounts.</param>
    /// <param name="small">Two workshops are enough.</param>
    public async Task BuildAsync(SmtpServer? mail = null, bool small = false)
    {
        var team = await SampleWorkshop.ProductTeamAsync(api);
        foreach (var (key, vendor, customer, partner) in small ? Meetings[1..3] : Meetings)
        {
            var workshop = new ProbedWorkshop
            {
                Key = key,
                Organizations = new Dictionary<string, string>(StringComparer.Ordinal) { ["VENDOR"] = NameOf(vendor), ["CUSTOMER"] = NameOf(customer), ["PARTNER"] = NameOf(partner) },
                Facilitator = await api.FacilitatorAsync(),
            };
            await workshop.RunAsync(api, withObserver: Workshops.Count == 0);
            Workshops.Add(workshop);
            await FollowAsync(workshop, customer);
            AddPeople(workshop, vendor, customer, partner, everybody: Workshops.Count == 1);
        }

        if (mail is not null)
        {
            await AddOrganizationsAsync(mail);
        }

        await OfTheTeamAsync(team, ProductTeam, "team");
        Add(ProductTeam, team, scope => IsOfTeam(scope));
        foreach (var scopes in Subsets(Scopes))
        {
            Add($"product team's token with {string.Join('+', scopes)}", (await Bearer.OfAsync(api, team, [.. scopes])).Secret, scope => IsOfTeam(scope), ProductTeam);
        }

        var seat = Workshops[0].Contributors["CUSTOMER"];
        foreach (var scopes in Subsets(Scopes).Where(scopes => scopes.Count is 1 or 3))
        {
            Add($"customer's token with {string.Join('+', scopes)}", (await Bearer.OfAsync(api, seat, [.. scopes])).Secret, Probers.First(one => one.Name == $"{Workshops[0].Key} CUSTOMER").MaySee, $"{Workshops[0].Key} CUSTOMER");
        }

        Add("nobody", cookie: null, seat: null, _ => false);
        var (empty, _) = await api.Services.GetRequiredService<SessionTable>().BeginAsync("default", Canceled);
        Add("session without seat", $"coinnovation={empty}", seat: null, _ => false);
        await ElsewhereAsync();
    }

    /// <summary>Somebody who signed in and has no seat.</summary>
    public void AddPerson(Guest person) => Add("person without seat", person, scope => scope == "mail");

    /// <summary>One of each role: which of them comes by turns, since what tells vendors, customers and partners apart is their roles.</summary>
    public IEnumerable<Prober> OneOfEachRole(int turn) => Probers.GroupBy(prober => prober.Role ?? prober.Name).Select(alike => alike.ElementAt(turn % alike.Count()));

    /// <summary>Its own and what others brought up, and none of what people and organizations keep to themselves.</summary>
    private static bool IsOfTeam(string scope) => !scope.StartsWith("elsewhere", StringComparison.Ordinal) && !OfOthersAlone.Any(end => scope.EndsWith(end, StringComparison.Ordinal));

    private static IEnumerable<IReadOnlyList<string>> Subsets(string[] all) =>
        Enumerable.Range(1, (1 << all.Length) - 1).Select(bits => (IReadOnlyList<string>)[.. all.Where((_, index) => (bits & (1 << index)) != 0)]);

    private void AddPeople(ProbedWorkshop workshop, string vendor, string customer, string partner, bool everybody)
    {
        var organizations = new Dictionary<string, string>(StringComparer.Ordinal) { ["VENDOR"] = vendor, ["CUSTOMER"] = customer, ["PARTNER"] = partner };
        bool Here(string scope) => scope == workshop.Key || scope == $"{workshop.Key}title" || organizations.Values.Any(name => scope == $"{name}name");
        // Whoever asks for a facilitator has a seat in the demo as well, in which nothing is written.
        Add($"{workshop.Key} {Facilitator}", workshop.Facilitator, Here, Facilitator);
        foreach (var (side, guest) in workshop.Contributors.Where(one => everybody || one.Key == "CUSTOMER"))
        {
            Add($"{workshop.Key} {side}", guest, scope => Here(scope) || scope == $"{workshop.Key}{side.ToLowerInvariant()[..1]}hidden" || scope == $"{organizations[side]}own", side);
        }

        if (workshop.Observer is { } observer)
        {
            Add($"{workshop.Key} observer", observer, Here);
        }
    }

    /// <summary>Two vendors, three customers, two partners, and every role in each.</summary>
    private async Task AddOrganizationsAsync(SmtpServer mail)
    {
        var organizations = new ProbedOrganizations(api, mail);
        await organizations.BuildAsync(NameOf);
        var (workshop, met) = (Workshops[0], Meetings[0]);
        await organizations.MeetAsync(workshop);
        foreach (var (organization, role, browser) in organizations.People)
        {
            bool IsTold(string scope) => scope == $"{workshop.Key}title" && (organization == met.Vendor || (organization == met.Customer && role != MemberRole.Member));
            bool IsThere(string scope) => browser.ParticipantId is not null && (scope == workshop.Key || scope == $"{met.Customer}name" || scope == $"{met.Partner}name");
            var name = $"{role} of {organization}";
            Add(
                (browser.ParticipantId, role) switch { (null, _) => name, (_, MemberRole.Administrator) => $"{workshop.Key} {name}, {Facilitator}", _ => $"{workshop.Key} {name}" },
                browser, scope => ProbedOrganizations.MaySee(organization, role, scope) || IsTold(scope) || IsThere(scope),
                browser.ParticipantId is null ? $"{role} of a {ProbedOrganizations.SideOf(organization)}" : null,
                organization == met.Vendor && role == MemberRole.Owner ? workshop.Key : null);
        }
    }

    /// <summary>What a customer does between workshops.</summary>
    private static async Task FollowAsync(ProbedWorkshop workshop, string customer)
    {
        var guest = workshop.Contributors["CUSTOMER"];
        var (word, own) = (Canary.Of(workshop.Key), Canary.Of($"{customer}own"));
        await guest.SendAsync("writeComment", new { itemId = workshop.Pain, commentId = Guest.NewId(), text = $"It happened again {word}" }, "__typename");
        await guest.SendAsync("supportItem", new { itemId = workshop.Pain, severity = 4, note = $"Every week {word}" }, "__typename");
        await guest.SendAsync("submitPainPoint", new { painPointId = Guest.NewId(), statement = $"Logins expire {own}", severity = 3, theme = $"Access {own}", workaround = own }, "painPoint { id }");
        await guest.SendAsync("submitIdea", new { ideaId = Guest.NewId(), text = $"Longer logins {own}" }, "idea { id }");
        await guest.SendAsync("createToken", new { tokenId = Guest.NewId(), name = $"Script {own}", scopes = new[] { "BACKLOG_READ" }, participantId = guest.ParticipantId }, "token { id }");
        await workshop.Facilitator.SendAsync("saveTemplate", new { templateId = Guest.NewId(), workshopId = workshop.Id, name = $"Plan {word}", description = word }, "template { id }");
        await workshop.Facilitator.SendAsync("linkItem", new { itemId = workshop.Pain, linkId = Guest.NewId(), kind = "ISSUE", title = $"Ticket {word}", url = $"https://example.com/{word}" }, "__typename");
    }

    private async Task OfTheTeamAsync(Guest team, string prober, string scope)
    {
        var word = Canary.Of(scope);
        var ideaId = Guest.NewId();
        await team.SendAsync("submitIdea", new { ideaId, text = $"What nobody asked for {word}" }, "idea { id }");
        await team.SendAsync("writeComment", new { itemId = ideaId, commentId = Guest.NewId(), text = $"Among us {word}" }, "__typename");
        await team.SendAsync("saveView", new { viewId = Guest.NewId(), name = $"View {word}", kind = "IDEAS", query = "" }, "view { id }");
        var webhookId = Guest.NewId();
        await team.SendAsync("createWebhook", new { webhookId, name = $"Hook {word}", url = $"http://127.0.0.1:65535/{word}", events = new[] { "IDEA_ADDED" } }, "webhook { id }");
        await team.SendAsync("testWebhook", new { webhookId }, "delivery { id }");
        var import = await team.SendAsync("importItems", new { kind = "IDEA", format = "CSV", content = $"text\nFrom a file {word}\n" }, "import { id }");
        Told.Add((prober, "Import", import.At("import", "id").GetGuid()));
    }

    private async Task ElsewhereAsync()
    {
        var sessions = api.Services.GetRequiredService<SessionTable>();
        var (_, sessionId) = await sessions.BeginAsync(OtherTenant, Canceled);
        var token = Token.New();
        await sessions.GiveBacklogAsync(OtherTenant, sessionId, token, Canceled);
        var team = api.Guest($"coinnovation={token}");
        await OfTheTeamAsync(team, TeamElsewhere, OtherTenant);
        var workshop = new ProbedWorkshop { Key = OtherTenant, Organizations = new Dictionary<string, string>(StringComparer.Ordinal) { ["VENDOR"] = Canary.Of(OtherTenant), ["CUSTOMER"] = Canary.Of(OtherTenant) }, Facilitator = team };
        await workshop.RunAsync(api: null, withObserver: false);
        Workshops.Add(workshop);
        Add(TeamElsewhere, $"coinnovation={token}", workshop.Facilitator.ParticipantId, scope => scope is OtherTenant or $"{OtherTenant}title");
    }

    private string NameOf(string organization) => _names.TryGetValue(organization, out var name) ? name : _names[organization] = $"Company {Canary.Of($"{organization}name")}";

    private void Add(string name, Guest guest, Func<string, bool> maySee, string? role = null, string? ownNameIn = null) => Add(name, guest.Cookies, guest.ParticipantId, maySee, role, ownNameIn);

    private void Add(string name, string? cookie, Guid? seat, Func<string, bool> maySee, string? role = null, string? ownNameIn = null) =>
        Probers.Add(new Prober(name, Client(), cookie, bearer: null, seat, maySee) { Role = role, OwnNameIn = ownNameIn });

    private void Add(string name, string bearer, Func<string, bool> maySee, string creator) => Probers.Add(new Prober(name, Client(), cookie: null, bearer, seat: null, maySee, creator));

    private HttpClient Client() => api.Server.CreateClient();
}
