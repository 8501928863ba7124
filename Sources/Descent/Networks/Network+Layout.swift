extension Network {
  /// Where each weight matrix, bias, scale and shift lies among the parameters.
  ///
  /// What transforms that treat each array by itself need: adaptive clipping, trust ratios,
  /// normalisation of each layer. The layers with parameters are counted from 1.
  public var layout: ParameterLayout {
    let owning = stages.filter { !$0.parameters.isEmpty }
    return ParameterLayout(
      owning.enumerated().flatMap { index, stage -> [(name: String, shape: [Int])] in
        let layer = "layer \(index + 1)"
        return stage.kind == .dense
          ? [
            ("\(layer) weights", [stage.inputs, stage.outputs]), ("\(layer) bias", [stage.outputs]),
          ]
          : [("\(layer) scale", [stage.inputs]), ("\(layer) shift", [stage.inputs])]
      })
  }
}
