using CoInnovation.Replay;
using CoInnovation.Replay.Conversations;
using CoInnovation.Replay.Importing;
using CoInnovation.Replay.Surface;
using CoInnovation.Replay.Watching;

using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    stop.Cancel();
};

if (args is [ImportProgram.Name, ..])
    return await ImportProgram.RunAsync(args[1..], stop.Token);

if (args is [WatchProgram.Name, ..])
    return await WatchProgram.RunAsync(args[1..], Console.WriteLine, stop.Token);

if (Arguments.Read(args) is not { } arguments)
{
    await Console.Error.WriteLineAsync(Arguments.Usage);
    return 2;
}

var conversation = arguments.Data is { } folder && Directory.Exists(folder) ? ConversationFiles.Read(folder) : SyntheticConversation.Make();
await using var api = arguments.Address is null ? await ApiProcess.StartAsync(ApiProcess.BesideThis(), connectionString: null, stop.Token) : null;
var report = await Replaying.RunAsync(conversation, arguments.Address ?? api!.Address, arguments.Facilitator ?? api!.FacilitatorSecret, arguments.Speed, TimeProvider.System, stop.Token);

Console.WriteLine(report);
if (arguments.Report is { } file)
    await File.WriteAllTextAsync(file, report.ToJson(), stop.Token);
return report.Passed ? 0 : 1;
