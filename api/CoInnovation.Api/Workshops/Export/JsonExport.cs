using System.Text.Json;
using System.Text.Json.Nodes;
using CoInnovation.Api.Platform.Wire;

namespace CoInnovation.Api.Workshops.Export;

/// <summary>The board as the wire has it, and with it what it takes along from the workshop before: <c>lastTime</c>, which is missing where there is nothing.</summary>
internal static class JsonExport
{
    public static string Of(WorkshopSummary summary)
    {
        var file = JsonSerializer.SerializeToNode(summary.Board, WireJson.Options)!.AsObject();
        if (summary.LastTime is { } lastTime)
        {
            file.Add("lastTime", JsonSerializer.SerializeToNode(lastTime, WireJson.Options));
        }

        return file.ToJsonString(WireJson.Options);
    }
}
