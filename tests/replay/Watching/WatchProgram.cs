using System.Net.WebSockets;
using CoInnovation.Replay.Checks;
using CoInnovation.Replay.Conversations;
using CoInnovation.Replay.Playing;
using CoInnovation.Replay.Surface;

namespace CoInnovation.Replay.Watching;

/// <summary>The command <c>watch</c>.</summary>
public static class WatchProgram
{
    public const string Name = "watch";

    /// <param name="say">Told, line by line, what whoever started it should know.</param>
    /// <returns>0: played out, or ended by whoever started it; 1: ended by somebody else, or refused; 2: the command line cannot be read.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> args, Action<string> say, CancellationToken cancellationToken)
    {
        if (WatchArguments.Read(args) is not { } arguments)
        {
            say(WatchArguments.Usage);
            return 2;
        }

        try
        {
            var conversation = arguments.Data is { } folder ? ConversationFiles.Read(folder) : SyntheticConversation.Make();
            await using var api = arguments.Address is null ? await ApiProcess.StartAsync(ApiProcess.BesideThis(), connectionString: null, cancellationToken) : null;
            var ending = await PlayAsync(arguments, arguments.Address ?? api!.Address, arguments.Facilitator ?? api!.FacilitatorSecret, conversation, say, cancellationToken);
            if (api is not null)
            {
                say("Ctrl-C ends the Api as well.");
                await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
            }
            return ending.PlayedOut ? 0 : 1;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            say("Ended. The workshop stays as it is.");
            return 0;
        }
        catch (Exception refused) when (refused is InvalidDataException or HttpRequestException or WebSocketException or HubRefusalException)
        {
            say(refused.Message);
            return 1;
        }
    }

    private static async Task<Ending> PlayAsync(WatchArguments arguments, Uri address, string secret, Conversation conversation, Action<string> say, CancellationToken cancellationToken)
    {
        var time = TimeProvider.System;
        await using var stage = new Stage(address, secret, conversation, new HiddenCards(), new Deliveries(time), time, folds: false);
        if (arguments.Workshop is { } workshop)
        {
            await stage.EnterAsync(workshop, cancellationToken);
        }
        else
        {
            await stage.CreateAsync(cancellationToken);
            await stage.ClearAgendaAsync(cancellationToken);
        }

        var minutes = Script.Of(conversation)[^1].At / arguments.Speed / 60_000;
        say($"{conversation.Topic}: {conversation.People.Count} people, {conversation.Statements.Count} statements, {conversation.Votes.Count} votes; {Math.Ceiling(minutes):0} min at this speed.");
        say($"Watch as facilitator: {(await stage.LinksAsync(cancellationToken)).First(link => link.Role is "FACILITATOR").Url}");
        var tempo = new Tempo(arguments.Speed, time);
        tempo.Hold();
        var show = new Show(stage, conversation, tempo, arguments.IsSteered);
        show.Listen();
        await stage.SeatEverybodyAsync(cancellationToken);
        var planned = Math.Clamp((int)Math.Ceiling(minutes * 1.2), 5, 240);
        if (arguments.IsSteered)
        {
            await stage.RunWritingStepAsync(planned, cancellationToken);
            say("Reveal the cards, go on to the next step and open the vote when you like: people write meanwhile, and vote then.");
        }
        else
        {
            await stage.RunStepAsync(planned, cancellationToken);
            await stage.OpenVoteAsync(cancellationToken);
        }

        tempo.GoOn();
        var ending = await show.PlayAsync(cancellationToken);
        say($"{ending.Words}{(show.Refused > 0 ? $" {show.Refused} acts were refused." : "")}");
        if (ending.PlayedOut)
            await CloseAsync(stage, show, arguments.Close, say, cancellationToken);
        return ending;
    }

    private static async Task CloseAsync(Stage stage, Show show, Closing? close, Action<string> say, CancellationToken cancellationToken)
    {
        if (close is not null && show.Round is { } round)
            await stage.DemandAsync("closeVotingRound", new() { ["workshopId"] = stage.Workshop, ["roundId"] = round }, cancellationToken);
        if (close is Closing.Workshop)
            await stage.DemandAsync("closeWorkshop", new() { ["workshopId"] = stage.Workshop }, cancellationToken);
        say(close switch
        {
            Closing.Workshop => "The workshop is closed.",
            Closing.Vote => "The vote is closed; the workshop stays open.",
            _ => "The vote and the workshop stay open.",
        });
    }
}
