using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using CoInnovation.EventStore.Verification;

namespace CoInnovation.Tests.EventStore.Chaining;

/// <summary>What a verifier may forget to look at.</summary>
public enum Forgotten
{
    Nothing,
    Payload,
    Envelope,
    Sequence,
    Checkpoints,
    Signature,
    End,
}

/// <summary>
/// Verifies as the decision record describes it, in the plainest way, written without the library. It can be made to forget one thing, which the random edits must find.
/// </summary>
internal static class OtherVerifier
{
    /// <summary>The first bad line, from 1; 0 when there is none.</summary>
    public static int FirstBadLine(byte[] record, Forgotten forgotten)
    {
        var lines = Chronicle.LinesOf(record);
        var (at, part, parts) = (0, 0, 1);
        while (part < parts)
        {
            var header = Line("""^(?<signed>\{"record":1,"part":(?<part>\d+),"parts":(?<parts>\d+),"chain":(?<chain>\{.+?\}),"events":(?<events>\d+),"head":"(?<head>[0-9a-f]{64})","checkpoints":\[(?<at>[\d,]*)\],"at":"[^"]+","keys":\{(?<keys>[^}]*)\},"key":"(?<key>[0-9a-f]{64})"),"signature":"(?<signature>[0-9a-f]{128})"\}\n$""");
            if (!header.Success || header.Groups["part"].Value != $"{part + 1}" || (part > 0 && header.Groups["parts"].Value != $"{parts}")
                || !IsSigned(header, "CoInnovation record 1\n" + header.Groups["signed"].Value, header))
            {
                return at + 1;
            }

            (part, parts, at) = (part + 1, Number(header, "parts"), at + 1);
            var hash = SHA256.HashData(Encoding.Latin1.GetBytes("CoInnovation chain 1\n" + header.Groups["chain"].Value));
            var signed = header.Groups["at"].Value.Split(',', StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);
            var previous = 0;
            for (var sequence = 1; sequence <= Number(header, "events"); sequence++, at++)
            {
                var line = Line("""^(?<envelope>\{"sequence":(?<sequence>\d+),"id":.+?),"payload":(?<payload>.+),"hash":"(?<hash>[0-9a-f]{64})"\}\n$""");
                if (!line.Success || (forgotten != Forgotten.Sequence && line.Groups["sequence"].Value != $"{sequence}"))
                {
                    return forgotten == Forgotten.End && at == lines.Count ? 0 : at + 1;
                }

                var payload = SHA256.HashData(Encoding.Latin1.GetBytes(line.Groups["payload"].Value));
                var next = SHA256.HashData([.. hash, .. Encoding.Latin1.GetBytes(line.Groups["envelope"].Value), .. payload]);
                var isBad = Convert.ToHexStringLower(next) != line.Groups["hash"].Value;
                hash = forgotten is Forgotten.Payload or Forgotten.Envelope or Forgotten.Sequence ? Convert.FromHexString(line.Groups["hash"].Value) : next;
                if (isBad && !Overlooks(line, sequence))
                {
                    return at + 1;
                }

                if (signed.Contains($"{sequence}") && forgotten != Forgotten.Checkpoints)
                {
                    at++;
                    var checkpoint = Line("""^(?<signed>\{"checkpoint":(?<sequence>\d+),"previous":(?<previous>\d+),"hash":"(?<hash>[0-9a-f]{64})","at":"[^"]+","key":"(?<key>[0-9a-f]{64})"),"signature":"(?<signature>[0-9a-f]{128})"\}\n$""");
                    if (!checkpoint.Success || Number(checkpoint, "sequence") != sequence || Number(checkpoint, "previous") != previous
                        || checkpoint.Groups["hash"].Value != Convert.ToHexStringLower(hash)
                        || !IsSigned(checkpoint, $"CoInnovation checkpoint 1\n{header.Groups["chain"].Value}\n{checkpoint.Groups["signed"].Value}", header))
                    {
                        return at + 1;
                    }

                    previous = sequence;
                }
                else if (forgotten == Forgotten.Checkpoints && at + 1 < lines.Count && lines[at + 1].StartsWith("{\"checkpoint\"", StringComparison.Ordinal))
                {
                    at++;
                }
            }
        }

        return at == lines.Count || forgotten == Forgotten.End ? 0 : at + 1;

        Match Line(string pattern) => Regex.Match(at < lines.Count ? lines[at] : "", pattern, RegexOptions.Singleline, TimeSpan.FromSeconds(10));

        // Forgetting one of the parts is hashing the line as it was before the edit, which a verifier that never saw it cannot do: it passes what is well-formed.
        bool Overlooks(Match line, int sequence) => forgotten switch
        {
            Forgotten.Payload => line.Groups["envelope"].Value.StartsWith($"{{\"sequence\":{sequence},", StringComparison.Ordinal),
            Forgotten.Envelope or Forgotten.Sequence => true,
            _ => false,
        };

        bool IsSigned(Match signedLine, string text, Match header)
        {
            if (forgotten == Forgotten.Signature)
            {
                return true;
            }

            var id = signedLine.Groups["key"].Value;
            var key = Regex.Match(header.Groups["keys"].Value, $"\"{id}\":\"([0-9a-f]{{182}})\"", RegexOptions.None, TimeSpan.FromSeconds(10));
            if (!key.Success || Convert.ToHexStringLower(SHA256.HashData(Convert.FromHexString(key.Groups[1].Value))) != id)
            {
                return false;
            }

            using var ecdsa = ECDsa.Create();
            ecdsa.ImportSubjectPublicKeyInfo(Convert.FromHexString(key.Groups[1].Value), out _);
            return ecdsa.VerifyData(Encoding.Latin1.GetBytes(text), Convert.FromHexString(signedLine.Groups["signature"].Value), HashAlgorithmName.SHA256);
        }
    }

    private static int Number(Match line, string group) => int.Parse(line.Groups[group].Value, System.Globalization.CultureInfo.InvariantCulture);
}
