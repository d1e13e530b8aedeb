using System.Text.Json;
using CoInnovation.EventStore.Verification;
using CoInnovation.Tests.Support;

namespace CoInnovation.Tests.EventStore.Chaining;

/// <summary>
/// Records as they were once written, whole and changed, with the finding for each. The verifying page's tests read the same files (<c>web/src/records</c>). Records
/// that people took home stay verifiable: these files never change.
/// </summary>
public sealed class agreeing_on_the_corpus
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "CoInnovation.Tests", "EventStore", "Chaining", "Corpus");

    [Fact]
    public async Task each_record_has_its_finding()
    {
        var findings = JsonSerializer.Deserialize<List<Finding>>(await File.ReadAllTextAsync(Path.Combine(Folder, "expected.json"), TestContext.Current.CancellationToken), JsonSerializerOptions.Web)!;
        Directory.GetFiles(Folder, "*.jsonl").Length.ShouldBe(findings.Count);
        findings.Count(finding => finding.Line is null).ShouldBe(2);
        foreach (var finding in findings)
        {
            var fault = (await Chronicle.VerifyAsync(await File.ReadAllBytesAsync(Path.Combine(Folder, $"{finding.Name}.jsonl"), TestContext.Current.CancellationToken))).Fault;

            new Finding(finding.Name, fault?.Line, fault?.Kind.ToString().ToUpperInvariant(), fault?.Sequence, fault?.ProvedThrough).ShouldBe(finding);
        }
    }

    private sealed record Finding(string Name, long? Line, string? Kind, long? Sequence, long? ProvedThrough);
}
