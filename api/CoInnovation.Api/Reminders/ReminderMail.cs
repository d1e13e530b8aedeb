using CoInnovation.Api.Platform.Languages;
using CoInnovation.Api.Platform.Mail;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Workshops;
using CoInnovation.Api.Workshops.Collecting;

namespace CoInnovation.Api.Reminders;

/// <summary>A reminder as a mail: what is asked for, until when, and the way there. It says nothing that anybody wrote in answer, nor how many did.</summary>
internal static class ReminderMail
{
    public static MailMessage Of(string address, Reader reader, WorkshopBoard board, Step step, Side? side, ReminderKind kind, string link, string stopLink)
    {
        var (title, until) = (board.Title?.Text ?? reader.Read("a workshop"), reader.Moment(step.Collection!.Until));
        var letter = new Letter(reader)
            .Title(title)
            .Say(step.Title.Text is { } name ? (Sentence)$"Cards for “{name}” are collected before the workshop." : (Sentence)"Cards are collected before the workshop.");
        if (step.PromptFor(side).Text is { Length: > 0 } prompt)
        {
            letter.Quote(prompt.ReplaceLineEndings(" "));
        }

        letter.Say($"You can write until {until}. Nobody else can read it before it is revealed in the workshop.");
        if (step.Collection.Late == LateRule.UntilStepEnds)
        {
            letter.Say("Later is possible too, until the step ends.");
        }

        return letter
            .Link("Write now", link)
            .Aside("You get this because you have a seat in the workshop and an account with this address, and have written nothing yet.")
            .StopLink("No more reminders of this workshop", stopLink)
            .To(address, kind == ReminderKind.Opening ? (Sentence)$"You can write already: {title}" : (Sentence)$"You can write until {until}: {title}");
    }
}
