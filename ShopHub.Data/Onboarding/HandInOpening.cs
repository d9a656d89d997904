using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Data.Outbox;
using ShopHub.Data.Withdrawals;
using ShopHub.Domain.Access;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Onboarding;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Withdrawals;

namespace ShopHub.Data.Onboarding;

/// <summary>A shop's owner hands in what the channel wants to know to open an account for the shop; again after a rejection.</summary>
[UseCase]
public sealed class HandInOpening(ShopDb db, SealedForms sealing, TimeProvider clock)
{
    /// <exception cref="Refusal"><c>opening.…</c>, <c>uscc.…</c>, <c>id-card.…</c>, <c>status.changed</c>, <c>opening.open</c></exception>
    public async Task Run(ShopStaff by, OpeningForm form)
    {
        by.Needs(ShopPermission.All);
        var now = clock.GetUtcNow();
        var shop = await db.Merchants.Where(m => m.Id == by.MerchantId).Found();
        if (shop.SubMchId is not null) throw OpeningRefusals.Open();
        var right = (form with { Subject = shop.Subject }).Checked(ShopCalendar.DayOf(now));
        var opening = await db.AccountOpenings.Of(by).FirstOrDefaultAsync();
        if (opening is null)
        {
            opening = AccountOpening.Begin(shop, now);
            db.AccountOpenings.Add(opening);
        }

        opening.HandIn(right, sealing.Seal(right), await FeeOf(shop, now), now);
        db.Outbox.Add(OutboxMessage.Say(OutboxMessage.OpenAccount, opening.Key, now));
    }

    // A shop that was there before applications were is of no special industry.
    private async Task<Rate> FeeOf(Merchant shop, DateTimeOffset now) =>
        PaymentFees.Of((await db.Applications.FirstOrDefaultAsync(a => a.MerchantId == shop.Id))?.Shown.Categories ?? [], ShopCalendar.DayOf(now));
}

/// <summary>What the channel is to be told for a round.</summary>
[UseCase]
public sealed class ReadOpening(ShopDb db, SealedForms sealing)
{
    /// <returns>Null when this round was heard already.</returns>
    public async Task<OpeningApplication?> Run(Clockwork by, string key)
    {
        var number = key.Split('-')[0];
        var opening = await db.AccountOpenings.Where(o => o.Number == number).Found();
        if (opening.Key != key || opening.Status is not OpeningStatus.Sending) return null;
        var code = await db.Merchants.Where(m => m.Id == opening.MerchantId).Select(m => m.Code).FirstAsync();
        return new(opening.Number, opening.SubjectName, $"s/{code}", sealing.Open(opening.SealedForm), opening.PaymentFee);
    }
}

/// <summary>The owner has transferred or signed, and wants to see what became of it.</summary>
[UseCase]
public sealed class AskOpeningNow(ShopDb db, TimeProvider clock)
{
    public async Task Run(ShopStaff by)
    {
        by.Needs(ShopPermission.All);
        (await db.AccountOpenings.Of(by).Found()).AskNow(clock.GetUtcNow());
    }
}

/// <summary>What the channel says of an application, told to the shop; with its end the shop has its account.</summary>
[UseCase]
public sealed class RecordOpening(ShopDb db, SealedForms forms, SealedNumbers numbers, TimeProvider clock)
{
    /// <param name="said">Null: it could not be asked.</param>
    public async Task Run(Clockwork by, string number, ChannelOpening? said, string answer)
    {
        var (now, opening) = (clock.GetUtcNow(), await db.AccountOpenings.Where(o => o.Number == number).Found());
        if (said is null)
        {
            opening.MarkTried(answer, now);
            return;
        }

        if (!opening.Hear(said, now)) return;
        if (opening.Status is OpeningStatus.Open) await Open(opening, now);
        db.Tell(opening, now);
    }

    /// <summary>The channel pays out to the account of the form: withdrawals go there too, or it is told of the one in use.</summary>
    private async Task Open(AccountOpening opening, DateTimeOffset now)
    {
        var shop = await db.Merchants.Where(m => m.Id == opening.MerchantId).Found();
        shop.TakeAccount(opening.SubMchId!, opening.PaymentFee);
        var form = forms.Open(opening.SealedForm);
        var used = await db.BankAccounts.FirstOrDefaultAsync(a => a.MerchantId == shop.Id && a.Status == BankAccountStatus.Proved);
        var kind = form.IsCorporateAccount ? BankAccountKind.PublicAccount : BankAccountKind.PersonalCard;
        var entry = new BankAccountEntry(kind, form.IsCorporateAccount ? opening.SubjectName : form.LegalPerson, form.Bank, form.AccountNumber);
        if (used is null) db.BankAccounts.Add(BankAccount.Adopt(shop, entry, numbers.Seal(entry.Digits), now));
        else if (numbers.Open(used.SealedNumber) != form.AccountNumber) await db.PushToChannel(used, opening.SubMchId!, "收款开户", now);
    }
}
