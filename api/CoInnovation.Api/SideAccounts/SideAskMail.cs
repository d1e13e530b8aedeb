using CoInnovation.Api.Platform.Languages;
using CoInnovation.Api.Platform.Mail;

namespace CoInnovation.Api.SideAccounts;

/// <summary>The mail by which those who manage an organization learn that it is asked. Its link only leads to their page: answering is a press of a button there, for whoever is signed in.</summary>
internal static class SideAskMail
{
    public static MailMessage Of(string address, Reader reader, string asker, string organization, string workshop, string link) => new Letter(reader)
        .Say($"{asker} prepares the workshop “{workshop}” on CoInnovation, and asks whether {organization} is the organization that takes part in it.")
        .Say($"With your yes everybody in the workshop reads that the name is confirmed, and your members find the workshop under their organization and may join it without a link. You can take it back at any time.")
        .Link("Look at the question, and answer it", link)
        .Aside($"You know nothing of it? Then nothing happens as long as nobody of {organization} agrees.")
        .To(address, $"Does {organization} take part in “{workshop}”?");
}
