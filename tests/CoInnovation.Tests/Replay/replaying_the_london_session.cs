using CoInnovation.Replay;
using CoInnovation.Tests.Support;

namespace CoInnovation.Tests.Replay;

[Collection(FromOutside.Name)]
public sealed class replaying_the_london_session(RunningApi api)
{
    [Fact]
    public async Task every_count_every_state_and_every_secret_holds()
    {
        var conversation = PolisData.ReadOrMakeUp("london.youth.policing");
        var report = await Replaying.RunAsync(conversation, api.Address, api.FacilitatorSecret, speed: null, TimeProvider.System, TestContext.Current.CancellationToken);

        TestContext.Current.TestOutputHelper!.WriteLine(report.ToString());
        report.Passed.ShouldBeTrue(report.ToString());
        report.Findings.Count.ShouldBeGreaterThan(8);
    }
}
