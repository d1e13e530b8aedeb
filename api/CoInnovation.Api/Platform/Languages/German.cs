using System.Reflection;
using System.Text.Json;

namespace CoInnovation.Api.Platform.Languages;

/// <summary>What is said in German: each room has a <c>German.json</c> of its own, from the English sentence to the German one.</summary>
internal static class German
{
    private static readonly Dictionary<string, string> Sentences = Files().SelectMany(file => file.Sentences).ToDictionary(StringComparer.Ordinal);

    /// <summary>The sentence in German; in English where nobody has translated it yet, which a test refuses.</summary>
    public static string Of(string english) => Sentences.GetValueOrDefault(english, english);

    /// <summary>The files by the rooms whose they are. A sentence that several rooms say stands in one of them.</summary>
    public static IEnumerable<(string File, Dictionary<string, string> Sentences)> Files()
    {
        var assembly = Assembly.GetExecutingAssembly();
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.EndsWith(".German.json", StringComparison.Ordinal)))
        {
            using var file = assembly.GetManifestResourceStream(name)!;
            yield return (name, JsonSerializer.Deserialize<Dictionary<string, string>>(file)!);
        }
    }
}
