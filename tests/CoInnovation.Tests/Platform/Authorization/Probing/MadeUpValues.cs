using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using CoInnovation.Tests.Support;

namespace CoInnovation.Tests.Platform.Authorization.Probing;

/// <summary>Values that operations take, where the first that fits the type is none: what is denied is denied because of whose it is, and not because of what was sent. <see cref="Errands"/> sends the same.</summary>
internal static class MadeUpValues
{
    public static JsonNode? Of(string operation, string name) => (operation, name) switch
    {
        ("linkItem", "url") => "https://example.com/probe",
        (_, "url") => "http://127.0.0.1:65535/probe",
        (_, "timeZone") => "Europe/Berlin",
        (_, "query") => "",
        (_, "email") => string.Create(CultureInfo.InvariantCulture, $"{Guest.NewId():N}@probes.example.com"),
        (_, "name") => $"Probe {Guest.NewId():N}"[..20],
        (_, "domain") => $"d{Guest.NewId():N}.example",
        ("createWorkshop", "sides") => Node(new object[] { new { side = "VENDOR", organization = "Probe" }, new { side = "CUSTOMER", organization = "Probes" } }),
        ("recordVotes", "sides") => Node(new object[] { new { side = "CUSTOMER", voters = 3, months = new[] { new { month = "2026-01-01", agree = 1, disagree = 1, pass = 1 } } } }),
        ("placeDots", "dots") => 1,
        ("supportItem", "severity") => 3,
        ("nextPart", "part") => "PAIRS",
        ("undoControl", "action") => "DOOR_LOCKED",
        ("noteVisit", "place") => "following",
        ("noteVisit", "seenAt") => "2026-01-01T00:00:00Z",
        ("openCollectionWindow", "until") => TimeProvider.System.GetUtcNow().AddDays(1).ToString("O", CultureInfo.InvariantCulture),
        ("changeIdeaStatus" or "changePainPointStatus", "status") => "UNDER_REVIEW",
        ("importItems", "content") => $"text\nProbe {Guest.NewId():N}\n",
        ("importItems", "kind") => "IDEA",
        ("createToken", "scopes") => Node(new[] { "BACKLOG_READ" }),
        _ => null,
    };

    /// <summary>What the schema leaves open and the operation asks for all the same.</summary>
    public static bool IsNeeded(string operation, string name) => (operation, name) is ("supportItem", "severity");

    private static JsonNode? Node(object value) => JsonSerializer.SerializeToNode(value);
}
