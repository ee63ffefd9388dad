using FlexGet.Core.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace FlexGet.Samples.Wishlist;

/// <summary>What is sent to add a wish.</summary>
internal sealed record NewWish(string Word);

[ApiController]
[Route("wishes")]
internal sealed class WishesController(WishRepository wishes) : ControllerBase
{
    /// <summary>All wishes, newest first.</summary>
    [HttpGet]
    public IReadOnlyList<Wish> List() => wishes.All();

    /// <summary>One wish.</summary>
    [HttpGet("{id:long}")]
    [ProducesResponseType(StatusCodes.Status404NotFound)]
    public ActionResult<Wish> Get(long id) => wishes.Find(id) is { } wish ? wish : NotFound();

    /// <summary>Adds a wish.</summary>
    [HttpPost]
    [ProducesResponseType<Wish>(StatusCodes.Status201Created)]
    [ProducesResponseType(StatusCodes.Status409Conflict)]
    public ActionResult<Wish> Post(NewWish wish)
    {
        if (string.IsNullOrWhiteSpace(wish.Word))
        {
            throw new ProblemException(422, "word is empty");
        }

        return wishes.Add(wish.Word.Trim()) is { } added
            ? CreatedAtAction(nameof(Get), new { id = added.Id }, added)
            : throw new ProblemException(409, $"{wish.Word} is on the list already");
    }

    /// <summary>Removes a wish.</summary>
    [HttpDelete("{id:long}")]
    [ProducesResponseType(StatusCodes.Status204NoContent)]
    [ProducesResponseType(StatusCodes.Status404NotFound)]
    public ActionResult Delete(long id) => wishes.Remove(id) ? NoContent() : NotFound();
}
