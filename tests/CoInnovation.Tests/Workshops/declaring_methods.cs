using System.Text.Json;
using CoInnovation.Api.Platform.Wire;
using CoInnovation.Api.Workshops;
using CoInnovation.Api.Workshops.Methods;
using CoInnovation.Tests.Support;

namespace CoInnovation.Tests.Workshops;

/// <summary>
/// The committed shapes are those of the server; Vitest holds the web client's against the same file. After a wanted change write it anew: run this test with
/// <c>COINNOVATION_WRITE_CORPUS=1</c> and look at the difference.
/// </summary>
public sealed class declaring_methods
{
    private static readonly JsonSerializerOptions Pretty = new(WireJson.Options) { WriteIndented = true };

    [Fact]
    public async Task the_committed_shapes_hold()
    {
        var path = Path.Combine(Repository.Root, "tests", "CoInnovation.Tests", "Workshops", "method-shapes.json");
        var shapes = Enum.GetValues<Method>().ToDictionary(method => JsonNamingPolicy.SnakeCaseUpper.ConvertName(method.ToString()), method => method.Shape());
        var text = JsonSerializer.Serialize(shapes, Pretty).ReplaceLineEndings("\n") + "\n";
        if (Environment.GetEnvironmentVariable("COINNOVATION_WRITE_CORPUS") == "1")
        {
            await File.WriteAllTextAsync(path, text, TestContext.Current.CancellationToken);
        }

        (await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken)).ReplaceLineEndings("\n").ShouldBe(text);
    }
}
