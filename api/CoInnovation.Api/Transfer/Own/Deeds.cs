using System.Reflection;
using System.Text.Json;
using CoInnovation.Api.Platform.Languages;

namespace CoInnovation.Api.Transfer.Own;

/// <summary>What happened, and to what, as people read it: the stored names are frozen English words, which say the same with spaces; their German stands in a file beside.</summary>
internal static class Deeds
{
    private static readonly Dictionary<string, string> InGerman = Read();

    /// <summary><c>card_written</c>: Card written, Karte geschrieben. English where nobody has translated it, which a test refuses.</summary>
    public static string Said(string name, Language language) =>
        language == Language.De && InGerman.TryGetValue(name, out var german) ? german : char.ToUpperInvariant(name[0]) + name[1..].Replace('_', ' ');

    /// <summary>Has it German words?</summary>
    internal static bool IsTranslated(string name) => InGerman.ContainsKey(name);

    private static Dictionary<string, string> Read()
    {
        using var file = Assembly.GetExecutingAssembly().GetManifestResourceStream("deeds-in-german.json")!;
        return JsonSerializer.Deserialize<Dictionary<string, string>>(file)!;
    }
}
