use super::*;

#[test]
fn a_place_holder() {
    assert!(best_likeness("कल्याणी", "Kalyani") >= LINK);
}
