using System.Net;
using System.Text;
using System.Text.Json;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Workshops;
using CoInnovation.EventStore.Chaining;
using CoInnovation.EventStore.Verification;
using CoInnovation.Tests.EventStore.Chaining;
using CoInnovation.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CoInnovation.Tests.Records;

public sealed class taking_a_record_home(ApiFixture api) : IClassFixture<ApiFixture>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task each_seat_gets_the_record_of_its_own_feeds()
    {
        var (fay, vic, cora) = await HoldAsync();

        (await FeedsAsync(fay)).ShouldBe(["workshop", Audience.Own(fay.Seat.ParticipantId), "facilitators"]);
        (await FeedsAsync(vic)).ShouldBe(["workshop", Audience.Own(vic.Seat.ParticipantId)]);
        var record = Encoding.UTF8.GetString(await DownloadAsync(cora));
        record.ShouldNotContain("card_written", customMessage: "Cora wrote nothing; what Vic wrote hidden is not hers");
        record.ShouldNotContain("join_code_issued");
        record.ShouldNotContain(Audience.Own(vic.Seat.ParticipantId));
    }

    [Fact]
    public async Task a_record_tells_an_anonymous_author_neither_by_name_nor_by_key()
    {
        var (_, vic, cora) = await HoldAsync(anonymous: true);

        var record = Chronicle.LinesOf(await DownloadAsync(cora));

        var revealed = record.Single(line => line.Contains("\"type\":\"card_revealed\"", StringComparison.Ordinal));
        revealed.ShouldContain("\"text\": \"h1.");
        revealed.ShouldNotContain(vic.Seat.ParticipantId.ToString());
        string.Concat(record).ShouldNotContain("s1.");
        string.Concat(record).ShouldNotContain("\"actor\"");
    }

    [Fact]
    public async Task whoever_has_no_seat_finds_nothing()
    {
        var (fay, _, _) = await HoldAsync();
        var stranger = await api.FoundAsync();

        (await SendAsync($"/workshops/{fay.Seat.WorkshopId}/record.jsonl", stranger.Cookie)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await SendAsync($"/workshops/{fay.Seat.WorkshopId}/record.jsonl", cookie: null)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task a_step_that_ends_is_signed_and_the_key_is_published()
    {
        var (_, vic, _) = await HoldAsync();
        await Wait.UntilAsync(async () =>
        {
            // What was signed stands right behind what it signs.
            var lines = Chronicle.LinesOf(await DownloadAsync(vic));
            var ended = lines.FindIndex(line => line.Contains("\"type\":\"step_ended\"", StringComparison.Ordinal));
            return lines[ended + 1].StartsWith("{\"checkpoint\"", StringComparison.Ordinal);
        });

        var verdict = await VerifyAsync(vic);
        using var answer = await SendAsync("/.well-known/record-keys.json", cookie: null);
        using var published = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Cancel));

        published.RootElement.GetProperty("keys").EnumerateArray().Select(key => key.GetProperty("id").GetString()).ShouldBe([verdict.KeyId]);
    }

    [Fact]
    public async Task who_takes_a_record_home_leaves_no_trace_in_the_others()
    {
        var (fay, vic, cora) = await HoldAsync();
        await api.Services.GetRequiredService<Notary>().CertifyAsync(fay.Workshop, Cancel);
        var before = (await VerifyAsync(vic)).Parts;

        await DownloadAsync(cora);

        (await VerifyAsync(vic)).Parts.Select(part => part.Points).ShouldBe(before.Select(part => part.Points));
    }

    /// <summary>Vic writes hidden, Fay reveals and ends the step; Cora looks on.</summary>
    private async Task<(Attendee Fay, Attendee Vic, Attendee Cora)> HoldAsync(bool anonymous = false)
    {
        var fay = await api.FoundAsync();
        var (vic, cora) = (await api.JoinAsync(fay, Side.Vendor), await api.JoinAsync(fay, Side.Customer));
        var stepId = await fay.StartAsync(Method.SilentWriting, Visibility.Silent, anonymous);
        await vic.WriteAsync(stepId, "Invoices arrive twice");
        await fay.SendAsync((id, workshop) => new RevealCards(id, workshop, stepId, null));
        await fay.SendAsync((id, workshop) => new EndStep(id, workshop));
        return (fay, vic, cora);
    }

    private async Task<IEnumerable<string>> FeedsAsync(Attendee attendee) =>
        (await VerifyAsync(attendee)).Parts.Select(part => JsonDocument.Parse(part.Chain).RootElement.GetProperty("feed").GetString()!);

    private async Task<RecordVerdict> VerifyAsync(Attendee attendee)
    {
        var verdict = await Chronicle.VerifyAsync(await DownloadAsync(attendee));
        verdict.Fault.ShouldBeNull();
        return verdict;
    }

    private async Task<byte[]> DownloadAsync(Attendee attendee)
    {
        using var answer = await SendAsync($"/workshops/{attendee.Seat.WorkshopId}/record.jsonl", attendee.Cookie);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return await answer.Content.ReadAsByteArrayAsync(Cancel);
    }

    private async Task<HttpResponseMessage> SendAsync(string path, string? cookie)
    {
        using var client = new HttpClient(new HttpClientHandler { UseCookies = false }) { BaseAddress = api.Address };
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
        if (cookie is not null)
        {
            request.Headers.Add("Cookie", cookie);
        }

        return await client.SendAsync(request, Cancel);
    }
}
