using ShopHub.Domain.Disputes;
using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Guarantees;

/// <summary>What one side says and shows in one round (举证): kept as it was said.</summary>
public sealed class GuaranteeWord
{
    private GuaranteeWord() { }

    public Id<GuaranteeWord> Id { get; private init; } = Id<GuaranteeWord>.New();

    public required Id<Guarantee> GuaranteeId { get; init; }

    /// <summary>0 opens the case; a new one begins with every request for proof.</summary>
    public required int Round { get; init; }

    public required Sides Side { get; init; }

    public required string Words { get; init; }

    public required string[] Pictures { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <exception cref="Refusal"><c>guarantee.words</c>, <c>guarantee.pictures</c>, <c>pictures.*</c></exception>
    internal static GuaranteeWord Of(Guarantee about, Sides side, GuaranteeSaying said, bool mustShow, DateTimeOffset now)
    {
        if (said.Words.Trim() is not { Length: >= GuaranteePolicy.FewestWords and <= GuaranteePolicy.MostWords } words) throw GuaranteeRefusals.Words();
        if (mustShow && said.Pictures.Length == 0) throw GuaranteeRefusals.NoPictures();
        return new() { GuaranteeId = about.Id, Round = about.Round, Side = side, Words = words, Pictures = UploadedPictures.Checked(said.Pictures), At = now };
    }
}

public sealed record GuaranteeSaying(string Words, string[] Pictures);

/// <summary>What a buyer claims.</summary>
/// <param name="Percent">How much of it is damaged; nothing for fake goods.</param>
/// <param name="Costs">The appraisal, or what sending it back costs.</param>
public sealed record GuaranteeRequest(GuaranteeKind Kind, int Pieces, int Percent, Money Costs);
